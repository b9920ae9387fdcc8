import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startSilentNode } from "./fake-node.ts";
import { ids, target } from "./ids.ts";
import { send } from "./send.ts";
import { sign } from "./sign.ts";
import { hashToken, key, sessionsFile, token } from "./start-server.ts";

const program = fileURLToPath(new URL("../dist/das-server.js", import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "das-server-"));
});

afterAll(() => rm(folder, { recursive: true }));

/** The text of a configuration file, in JSON. */
function configOf(changes: object = {}, source: object = { recording: sessionsFile }): string {
  const databaseUsers = {
    [ids.databaseUser]: { user: "das", password: { env: "DATABASE_PASSWORD" } },
  };
  const instance = { nodes: [{ id: ids.node, source }], databaseUsers };
  return JSON.stringify({
    listen: { port: 0 },
    tokens: [{ sha256: hashToken(token), projects: [ids.project] }],
    keys: [{ accessKey: key.accessKey, secretKey: { env: "SECRET_KEY" }, projects: [ids.project] }],
    projects: { [ids.project]: { instances: { [ids.instance]: instance } } },
    ...changes,
  });
}

async function writeConfig(config: string): Promise<string> {
  const file = join(folder, "server.yaml");
  await writeFile(file, config);
  return file;
}

function start(...options: string[]) {
  const child = spawn(process.execPath, [program, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, SECRET_KEY: key.secretKey, DATABASE_PASSWORD: "password-of-das" },
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

/** Starts a server by a configuration, and waits until it listens. */
async function startListening(config: string) {
  const child = start("--config", await writeConfig(config));
  const errors = text(child.stderr);
  const exit = once(child, "exit");
  const log: Record<string, unknown>[] = [];
  const url = await new Promise<string>((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      const entry = JSON.parse(line) as Record<string, unknown>;
      log.push(entry);
      const [, address] = /^Server listening at (.+)$/u.exec(String(entry["msg"])) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  /** Sends a signal, and gives what came of it. */
  async function end(signal: NodeJS.Signals) {
    child.kill(signal);
    const [exitCode] = (await exit) as [number | null];
    return { exitCode, errors: await errors };
  }
  return { url, log, end };
}

test("--help shows every option, and a configuration", async () => {
  const { output, errors, exitCode } = await run("--help");
  expect({ errors, exitCode }).toEqual({ errors: "", exitCode: 0 });
  for (const word of [
    "--config",
    "--help",
    "listen:",
    "tokens:",
    "keys:",
    "projects:",
    "limits:",
  ]) {
    expect(output).toContain(word);
  }
});

describe("a wrong option is told in one line, with exit code 2", () => {
  test.each([
    [[], "--config must be the path of a configuration file; see das-server --help."],
    [["--config="], "--config must be the path of a configuration file; see das-server --help."],
    [["--confg", "a"], "Unknown option '--confg'; see das-server --help."],
    [["a"], "Unexpected argument 'a'; see das-server --help."],
    [["--config"], "Option '--config <value>' argument missing; see das-server --help."],
  ])("%j", async (options, message) => {
    expect(await run(...options)).toEqual({
      output: "",
      errors: `das-server: ${message}\n`,
      exitCode: 2,
    });
  });
});

describe("what is wrong with the configuration is told by file and place, with exit code 1", () => {
  test.each([
    [
      "two places",
      configOf({ listen: { port: "s3cret" }, limits: { poolSize: 0 } }),
      [
        "/listen/port must be an integer from 0 to 65535, 0 for any port that is free.",
        "/limits/poolSize must be an integer from 1 to 2147483647.",
      ],
    ],
    [
      "an open host",
      configOf({ listen: { host: "0.0.0.0", port: 0 }, tokens: undefined, keys: undefined }),
      [
        "/listen/host must be 127.0.0.1 as long as there are no credentials: anyone could call. Add tokens or keys.",
      ],
    ],
    ["a fault of the language", "{", ["is no YAML at line 1: missing char."]],
  ])("%s", async (_, config, messages) => {
    const file = await writeConfig(config);
    expect(await run("--config", file)).toEqual({
      output: "",
      errors: messages.map((message) => `das-server: ${file}: ${message}\n`).join(""),
      exitCode: 1,
    });
  });

  test("a file that is not there", async () => {
    expect(await run("--config", "nowhere.yaml")).toEqual({
      output: "",
      errors: "das-server: nowhere.yaml: cannot be read (ENOENT).\n",
      exitCode: 1,
    });
  });
});

describe("a taken port is told, and what to do, with exit code 1", () => {
  test.each(["listen", "admin"])("%s", async (name) => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const { port } = holder.address() as AddressInfo;
    const file = await writeConfig(configOf({ admin: { port: 0 }, [name]: { port } }));
    const { errors, exitCode } = await run("--config", file);
    expect({ errors, exitCode }).toEqual({
      errors:
        `das-server: ${file}: 127.0.0.1:${port} is taken: stop what listens there, or choose ` +
        "another port (0 for any that is free).\n",
      exitCode: 1,
    });
    holder.close();
  });
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "it answers calls with either credential, and ends cleanly on %s",
  async (signal) => {
    const { url, log, end } = await startListening(configOf());
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect((await send(url, target)).status).toBe(200);
    expect((await send(url, target, { headers: sign(url, target) })).status).toBe(200);
    expect((await send(url, target, { headers: {} })).status).toBe(401);
    expect(await end(signal)).toEqual({ exitCode: 0, errors: "" });
    const statuses = log.filter(({ msg }) => msg === "request").map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 401]);
  },
);

describe("when it is to end", () => {
  test("what is under way is answered, and nothing new", async () => {
    const limits = { timeoutMs: 800, shutdownMs: 5000 };
    const source = await startSilentNode();
    const { url, end } = await startListening(configOf({ limits }, source));
    const slow = send(url, target);
    await sleep(200);
    const begin = performance.now();
    const ended = end("SIGTERM");
    await sleep(200);
    await expect(send(url, target)).rejects.toThrow("ECONNREFUSED");
    expect((await slow).status).toBe(500);
    expect(await ended).toEqual({ exitCode: 0, errors: "" });
    expect(performance.now() - begin).toBeLessThan(3000);
  });

  test("what takes longer than may be is left", async () => {
    const limits = { timeoutMs: 60_000, shutdownMs: 300 };
    const source = await startSilentNode();
    const { url, end } = await startListening(configOf({ limits }, source));
    const slow = send(url, target).catch((error: unknown) => error);
    await sleep(200);
    const begin = performance.now();
    expect(await end("SIGTERM")).toEqual({ exitCode: 0, errors: "" });
    expect(performance.now() - begin).toBeLessThan(3000);
    expect(await slow).toMatchObject({ message: "socket hang up" });
  });
});
