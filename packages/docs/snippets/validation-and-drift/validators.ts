import { validateProcess } from "@das-processes/client/validators";

const line =
  '{"id":"7","user":"app","host":"","database":"shop","command":"Query","time":"5","state":"","sql":""}';

const { value, issues } = validateProcess(JSON.parse(line));
if (issues) {
  for (const { pointer, message } of issues) console.log(pointer, message);
} else {
  console.log(value.user, value.time);
}
