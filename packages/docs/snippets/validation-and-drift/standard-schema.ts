import { validateListProcessesQuery } from "@das-processes/client/validators";

const { vendor, version, validate } = validateListProcessesQuery["~standard"];
console.log(vendor, version);

const { issues } = validate({ db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6" });
for (const { path, message } of issues ?? []) console.log(path, message);
