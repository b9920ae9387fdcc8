import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { send } from "./send.ts";
import { callTo, sendSigned } from "./signature/signed-call.ts";
import { validRequest } from "./valid-request.ts";

const program = fileURLToPath(new URL("../dist/das-mock.js", import.meta.url));

/** The variables of the program, without those of the test run. */
let environment: NodeJS.ProcessEnv = {};

beforeEach(() => {
  environment = {};
});

function start(...options: string[]) {
  const child = spawn(process.execPath, [program, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
    env: environment,
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
  for (const option of [
    "--port",
    "--host",
    "--credentials-file",
    "--credentials-from-env",
    "--lenient",
    "--help",
  ]) {
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
    [["--credentials-file="], "--credentials-file must be the path of a file, not empty."],
    [
      ["--credentials-file", "a", "--credentials-from-env"],
      "Give either --credentials-file or --credentials-from-env, not both.",
    ],
    [
      ["--credentials-from-env", "--lenient"],
      "--lenient takes any credentials: leave it out to choose them.",
    ],
    [["--token", "s3cret"], "Unknown option '--token'; see das-mock --help."],
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

const token = "t0ken-of-the-tests";
const key = { accessKey: "AKOFTHETESTS", secretKey: "s3cret-key-of-the-tests" };
const temporaryKey = { ...key, securityToken: "s3cret-token-of-a-temporary-key" };

/** Writes a file that is removed after the test. */
async function write(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "das-mock-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "credentials.json");
  await writeFile(file, content);
  return file;
}

/** Starts a mock, and returns what it prints and where it listens. */
async function listen(...options: string[]): Promise<{ output: string; url: string }> {
  const child = start("--port", "0", ...options);
  let output = "";
  for await (const line of createInterface(child.stdout)) {
    output += `${line}\n`;
    if (line.includes("curl")) {
      break;
    }
  }
  return { output, url: /http:\S+(?=\. Try)/u.exec(output)?.[0] ?? "" };
}

/** The statuses for the token, another token, a signature by the key, and one by another secret. */
async function tryCredentials(url: string, signingKey = key) {
  const statuses: number[] = [];
  for (const value of [token, "another"]) {
    const headers = { "X-Auth-Token": value };
    statuses.push((await send(url, validRequest.target, { headers })).status);
  }
  const date = new Date().toISOString().replaceAll(/[-:]|\.\d+/gu, "");
  const { securityToken } = { securityToken: undefined, ...signingKey };
  const headers = {
    "x-sdk-date": date,
    ...(securityToken !== undefined && { "x-security-token": securityToken }),
  };
  for (const secretKey of [signingKey.secretKey, "another"]) {
    const call = callTo(url, { headers });
    statuses.push((await sendSigned(url, call, { key: { ...signingKey, secretKey } })).status);
  }
  return statuses;
}

describe("only the given credentials are taken, and none is shown", () => {
  test.each([
    ["a token", { tokens: [token] }, [200, 401, 401, 401]],
    ["an access key", { keys: [key] }, [401, 401, 200, 401]],
    [
      "both",
      { tokens: ["x", token], keys: [{ ...key, accessKey: "AK" }, key] },
      [200, 401, 200, 401],
    ],
  ])("from a file: %s", async (_, credentials, expected) => {
    const file = await write(JSON.stringify(credentials));
    const { output, url } = await listen("--credentials-file", file);
    expect(await tryCredentials(url)).toEqual(expected);
    expect(output).not.toContain(token);
    expect(output).not.toContain(key.secretKey);
  });

  test("from a file: a temporary key", async () => {
    const file = await write(JSON.stringify({ keys: [temporaryKey] }));
    const { url } = await listen("--credentials-file", file);
    expect(await tryCredentials(url, temporaryKey)).toEqual([401, 401, 200, 401]);
  });

  test.each([
    ["a token", { DAS_TOKEN: token }, [200, 401, 401, 401]],
    [
      "an access key",
      { DAS_ACCESS_KEY: key.accessKey, DAS_SECRET_KEY: key.secretKey },
      [401, 401, 200, 401],
    ],
    [
      "an access key by the vendor's names",
      { DAS_TOKEN: token, HUAWEICLOUD_SDK_AK: key.accessKey, HUAWEICLOUD_SDK_SK: key.secretKey },
      [200, 401, 200, 401],
    ],
  ])("from the environment: %s", async (_, variables, expected) => {
    environment = variables;
    const { output, url } = await listen("--credentials-from-env");
    expect(await tryCredentials(url)).toEqual(expected);
    expect(output).not.toContain(token);
    expect(output).not.toContain(key.secretKey);
  });

  test("without the option the environment has no effect", async () => {
    environment = { DAS_TOKEN: token };
    const { url } = await listen();
    expect(await tryCredentials(url)).toEqual([200, 200, 200, 200]);
  });
});

describe("unusable credentials are reported in one line that quotes none, with exit code 1", () => {
  const form = " must be { tokens: [token], keys: [{ accessKey, secretKey }] }";
  const wrongKey =
    ": /keys/1 must be { accessKey, secretKey } or, if it is temporary, " +
    "{ accessKey, secretKey, securityToken }, strings without white space";

  test.each([
    ["s3cret", " is not JSON"],
    ['["s3cret"]', form],
    ['"s3cret"', form],
    ['{"token":"s3cret"}', form],
    ['{"tokens":"s3cret"}', form],
    ["null", " has no credentials"],
    ['{"tokens":[]}', " has no credentials"],
    ['{"tokens":["a","s3cret s3cret"]}', ": /tokens/1 must be a string without white space"],
    ['{"keys":[{"accessKey":"a","secretKey":"b"},{"accessKey":"s3cret"}]}', wrongKey],
    [
      '{"keys":[{"accessKey":"a","secretKey":"b"},{"accessKey":"a,b","secretKey":"s3cret"}]}',
      wrongKey,
    ],
    [
      '{"keys":[{"accessKey":"a","secretKey":"b"},{"accessKey":"a","secretKey":"s3cret","more":1}]}',
      wrongKey,
    ],
  ])("a file with %s", async (content, problem) => {
    const file = await write(content);
    expect(await run("--credentials-file", file)).toEqual({
      output: "",
      errors: `das-mock: ${file}${problem}.\n`,
      exitCode: 1,
    });
  });

  test("a file that is not there", async () => {
    expect(await run("--credentials-file", "/nowhere/credentials.json")).toEqual({
      output: "",
      errors: "das-mock: /nowhere/credentials.json cannot be read (ENOENT).\n",
      exitCode: 1,
    });
  });

  test.each([
    [
      {},
      "The environment has no credentials: set DAS_TOKEN, or DAS_ACCESS_KEY and DAS_SECRET_KEY.",
    ],
    [
      { DAS_ACCESS_KEY: "s3cret" },
      "DAS_ACCESS_KEY and DAS_SECRET_KEY must both be set, or neither.",
    ],
    [
      { HUAWEICLOUD_SDK_SK: "s3cret" },
      "HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK must both be set, or neither.",
    ],
    [
      { DAS_TOKEN: "s3cret s3cret" },
      "The environment: /tokens/0 must be a string without white space.",
    ],
  ])("an environment with %j", async (variables, message) => {
    environment = variables;
    expect(await run("--credentials-from-env")).toEqual({
      output: "",
      errors: `das-mock: ${message}\n`,
      exitCode: 1,
    });
  });
});
