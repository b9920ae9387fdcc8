import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { send } from "./send.ts";
import { validRequest } from "./valid-request.ts";

const program = fileURLToPath(new URL("../dist/das-mock.js", import.meta.url));

function start(...options: string[]) {
  const child = spawn(process.execPath, [program, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function run(...options: string[]) {
  const child = start(...options);
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { output, errors, exitCode: exitCode as unknown };
}

test("--help shows every option", async () => {
  const { output, errors, exitCode } = await run("--help");
  expect({ errors, exitCode }).toEqual({ errors: "", exitCode: 0 });
  for (const option of ["--port", "--host", "--lenient", "--help"]) {
    expect(output).toContain(option);
  }
});

describe("a wrong option is told in one line, with exit code 2", () => {
  test.each([
    [["--prot", "1"], "Unknown option '--prot'; see das-mock --help."],
    [["4010"], "Unexpected argument '4010'; see das-mock --help."],
    [["--port"], "Option '--port <value>' argument missing; see das-mock --help."],
    [["--lenient=yes"], "Option '--lenient' does not take an argument; see das-mock --help."],
    [["--port", "1e3"], '--port must be an integer from 0 to 65535, not "1e3".'],
    [["--port", "65536"], '--port must be an integer from 0 to 65535, not "65536".'],
    [["--port="], '--port must be an integer from 0 to 65535, not "".'],
    [["--host="], "--host must be a name or an address, not empty."],
  ])("%j", async (options, message) => {
    expect(await run(...options)).toEqual({
      output: "",
      errors: `das-mock: ${message}\n`,
      exitCode: 2,
    });
  });
});

describe.each([[[]], [["--lenient"]]])("das-mock %j", (options) => {
  test("a taken port is told in one line, with exit code 1", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const { port } = holder.address() as AddressInfo;
    expect(await run("--port", String(port), ...options)).toEqual({
      output: "",
      errors:
        `das-mock: Cannot listen on 127.0.0.1:${port}, which is taken: stop what listens there, ` +
        "or choose another port (0 for any free one).\n",
      exitCode: 1,
    });
    holder.close();
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "it listens, shows a call that works, and ends cleanly on %s",
    async (signal) => {
      const child = start("--port", "0", "--host", "localhost", ...options);
      const errors = text(child.stderr);
      const lines = createInterface(child.stdout);
      let output = "";
      for await (const line of lines) {
        output += `${line}\n`;
        if (line.includes("curl")) {
          break;
        }
      }
      const [, header = "", address = ""] = /curl -H '([^']+)' '([^']+)'/u.exec(output) ?? [];
      const { origin, pathname, search } = new URL(address);
      expect(origin).toMatch(/^http:\/\/localhost:\d+$/u);
      expect(output).toContain(`The mock listens on ${origin}. Try:`);
      expect(pathname + search).toBe(validRequest.target);
      const [name = "", value = ""] = header.split(": ");
      const { status } = await send(origin, pathname + search, { headers: { [name]: value } });
      expect(status).toBe(200);
      const strictness = await send(origin, `${validRequest.target}&limit=1e1`);
      expect(strictness.status).toBe(options.length === 0 ? 400 : 200);
      child.kill(signal);
      const [exitCode] = await once(child, "exit");
      expect({ exitCode, errors: await errors }).toEqual({ exitCode: 0, errors: "" });
    },
  );
});
