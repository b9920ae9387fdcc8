import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServer, readConfig } from "../src/index.ts";
import { ids } from "./ids.ts";
import { hashToken, projectOf } from "./start-server.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "das-server-"));
  await writeFile(join(folder, "password"), "password of the file\r\n");
  await writeFile(join(folder, "empty"), "\n");
  await writeFile(join(folder, "no-key.pem"), "s3cret");
  await writeFile(join(folder, "ca.pem"), "an authority");
});

afterAll(() => rm(folder, { recursive: true }));

const environment = { SECRET_KEY: "secret of the environment", EMPTY: "" };

async function read(text: string) {
  const file = join(folder, "server.yaml");
  await writeFile(file, text);
  return readConfig(file, environment);
}

async function problemsOf(text: string): Promise<string> {
  const error = await read(text)
    .then(createServer)
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "ConfigError" });
  return (error as Error).message;
}

const whole = `
listen: { host: 127.0.0.1, port: 0 }
admin: { host: 127.0.0.1, port: 0 }
tokens:
  - sha256: ${hashToken("token")}
    projects: [${ids.project}]
keys:
  - accessKey: AK
    secretKey: { env: SECRET_KEY }
    securityToken: { file: password }
    projects: [${ids.project}]
projects:
  ${ids.project}:
    instances:
      ${ids.instance}:
        nodes:
          - id: ${ids.node}
            source: { mysql: { host: db.example.com, port: 3306, tls: { ca: ca.pem } } }
          - id: ${ids.secondNode}
            source: { recording: sessions.json }
        databaseUsers:
          ${ids.databaseUser}: { user: das, password: { file: ./password } }
limits:
  poolSize: 1
  timeoutMs: 2
  maxInFlight: 3
  headerBytes: 4
  bodyBytes: 5
  requestMs: 6
  shutdownMs: 7
`;

const small = `
listen: { port: 0 }
projects: { ${ids.project}: { instances: {} } }
`;

describe("a configuration is read", () => {
  test("with its secrets in place, and its paths from its own directory", async () => {
    expect(await read(whole)).toEqual({
      listen: { host: "127.0.0.1", port: 0 },
      admin: { host: "127.0.0.1", port: 0 },
      tokens: [{ sha256: hashToken("token"), projects: [ids.project] }],
      keys: [
        {
          accessKey: "AK",
          secretKey: "secret of the environment",
          securityToken: "password of the file",
          projects: [ids.project],
        },
      ],
      projects: {
        [ids.project]: {
          instances: {
            [ids.instance]: {
              nodes: [
                {
                  id: ids.node,
                  source: {
                    mysql: { host: "db.example.com", port: 3306, tls: { ca: "an authority" } },
                  },
                },
                { id: ids.secondNode, source: { recording: join(folder, "sessions.json") } },
              ],
              databaseUsers: {
                [ids.databaseUser]: { user: "das", password: "password of the file" },
              },
            },
          },
        },
      },
      limits: {
        poolSize: 1,
        timeoutMs: 2,
        maxInFlight: 3,
        headerBytes: 4,
        bodyBytes: 5,
        requestMs: 6,
        shutdownMs: 7,
      },
    });
  });

  test("without what may be left out", async () => {
    const projects = { [ids.project]: { instances: {} } };
    expect(await read(small)).toEqual({ listen: { port: 0 }, projects });
  });

  test("as the README shows it", async () => {
    const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
    const [, text = ""] = /```yaml\n(.+?)```/su.exec(readme) ?? [];
    const file = join(folder, "readme.yaml");
    await writeFile(file, text);
    const { projects } = await readConfig(file, { PASSWORD: "password" });
    const { nodes, databaseUsers } = projects[ids.project]!.instances[ids.instance]!;
    expect(nodes).toEqual([{ id: ids.node, source: { recording: join(folder, "sessions.json") } }]);
    expect(databaseUsers[ids.databaseUser]).toEqual({ user: "any", password: "password" });
  });

  test("from JSON, too", async () => {
    const value = { listen: { port: 0 }, projects: { [ids.project]: { instances: {} } } };
    expect(await read(JSON.stringify(value, undefined, "\t"))).toEqual(value);
  });

  test("with an id of digits alone as the text that it is", async () => {
    const digits = "01234567890123456789012345678901";
    const config = await read(small.replace(ids.project, digits));
    expect(Object.keys(config.projects)).toEqual([digits]);
  });
});

describe("what is wrong in a configuration is told by its place, with what to do", () => {
  const node = `/projects/${ids.project}/instances/${ids.instance}/nodes/0`;
  const user = `/projects/${ids.project}/instances/${ids.instance}/databaseUsers/${ids.databaseUser}`;
  const secret = "must be { env: NAME } or { file: PATH }, for a secret has no place in this file.";
  test.each<[what: string, from: string | RegExp, to: string, message: string]>([
    [
      "an unknown key",
      "admin:",
      "amdin:",
      "/amdin is not known here; known are: listen, admin, tokens, keys, projects, limits.",
    ],
    [
      "an unknown key within",
      "poolSize",
      "pool/Size",
      "/limits/pool~1Size is not known here; known are: poolSize, timeoutMs, maxInFlight, headerBytes, bodyBytes, requestMs, shutdownMs.",
    ],
    ["a key that is missing", /^listen.*$/mu, "", "/listen must be given: { port, host, tls }."],
    [
      "a key that is missing within",
      "accessKey: AK\n    ",
      "",
      "/keys/0/accessKey must be given: the id of an access key.",
    ],
    [
      "a port that is none",
      "port: 0",
      "port: 65536",
      "/listen/port must be an integer from 0 to 65535, 0 for any port that is free.",
    ],
    [
      "a port in a text",
      "port: 0",
      'port: "0"',
      "/listen/port must be an integer from 0 to 65535, 0 for any port that is free.",
    ],
    [
      "a token in place of its hash",
      hashToken("token"),
      "s3cret",
      "/tokens/0/sha256 must be the SHA-256 of the token in 64 lower-case hexadecimal digits, in quotes: printf %s TOKEN | sha256sum.",
    ],
    ["a secret key in the file", "{ env: SECRET_KEY }", "s3cret", `/keys/0/secretKey ${secret}`],
    ["a password in the file", "{ file: ./password }", "s3cret", `${user}/password ${secret}`],
    [
      "a secret in two places",
      "{ env: SECRET_KEY }",
      "{ env: SECRET_KEY, file: password }",
      `/keys/0/secretKey ${secret}`,
    ],
    [
      "an environment variable that is not set",
      "SECRET_KEY",
      "ANOTHER",
      "/keys/0/secretKey/env names an environment variable that is not set.",
    ],
    [
      "an environment variable that is empty",
      "SECRET_KEY",
      "EMPTY",
      "/keys/0/secretKey/env names an environment variable that is not set.",
    ],
    [
      "a file that is not there",
      "./password",
      "nowhere",
      `${user}/password/file names a file that cannot be read (ENOENT).`,
    ],
    [
      "a file that is empty",
      "./password",
      "empty",
      `${user}/password/file names a file that is empty.`,
    ],
    [
      "no source",
      "{ mysql: { host: db.example.com, port: 3306, tls: { ca: ca.pem } } }",
      "{}",
      `${node}/source must be { mysql: { host, port, tls } } or { recording: PATH }.`,
    ],
    [
      "two sources",
      "{ mysql: {",
      "{ recording: a, mysql: {",
      `${node}/source must be { mysql: { host, port, tls } } or { recording: PATH }.`,
    ],
    [
      "an id that no request could have",
      `id: ${ids.node}`,
      "id: first",
      `${node}/id must be a text that the contract allows as node_id.`,
    ],
    [
      "a project's id that no request could have",
      `${ids.project}:`,
      "first:",
      "/projects/first must be a text that the contract allows as project_id.",
    ],
    [
      "a project that is not there",
      `projects: [${ids.project}]`,
      `projects: [${ids.otherProject}]`,
      "/tokens/0/projects/0 must be one of the ids among /projects.",
    ],
    [
      "a node that is there twice",
      ids.secondNode,
      ids.node,
      `/projects/${ids.project}/instances/${ids.instance}/nodes/1/id must be another one: it is there before.`,
    ],
    [
      "a certificate that is not there",
      "port: 0 }",
      "port: 0, tls: { cert: nowhere, key: password } }",
      "/listen/tls/cert names a file that cannot be read (ENOENT).",
    ],
    [
      "an authority that is not there",
      "ca: ca.pem",
      "ca: nowhere",
      `${node}/source/mysql/tls/ca names a file that cannot be read (ENOENT).`,
    ],
    [
      "a certificate that is none",
      "port: 0 }",
      "port: 0, tls: { cert: no-key.pem, key: no-key.pem } }",
      "/listen/tls must be a certificate and the key that belongs to it, both in PEM.",
    ],
  ])("%s", async (_, from, to, message) => {
    const text = whole.replace(from, to);
    expect(text).not.toBe(whole);
    const problems = await problemsOf(text);
    expect(problems.split("\n")).toContain(message);
    expect(problems).not.toContain("s3cret");
  });

  test.each([
    ['a: "s3cret', "is no YAML at line 1: missing char."],
    ["a: 1\na: s3cret", "is no YAML at line 2: duplicate key."],
    ["a: *s3cret", "is no YAML: an alias has no anchor before it, or there are too many."],
  ])("what is no YAML: %j", async (text, message) => {
    expect(await problemsOf(text)).toBe(message);
  });

  test.each([
    ["of nothing", ""],
    ["of a list", "- listen"],
  ])("a file %s", async (_, text) => {
    expect(await problemsOf(text)).toBe(
      "must be { listen, admin, tokens, keys, projects, limits }.",
    );
  });

  test("every problem at once", async () => {
    const text = whole.replace("port: 0", "port: -1").replace("poolSize: 1", "poolSize: 0");
    expect((await problemsOf(text)).split("\n")).toEqual([
      "/listen/port must be an integer from 0 to 65535, 0 for any port that is free.",
      "/limits/poolSize must be an integer from 1 to 2147483647.",
    ]);
  });

  test("a file that is not there", async () => {
    await expect(readConfig(join(folder, "nowhere.yaml"))).rejects.toThrow(
      "cannot be read (ENOENT).",
    );
  });
});

test("a credential that is there twice is refused", async () => {
  const token = { sha256: hashToken("token"), projects: [ids.project] };
  const key = { accessKey: "AK", secretKey: "secret", projects: [ids.project] };
  const projects = { [ids.project]: { instances: {} } };
  const config = { listen: { port: 0 }, projects, tokens: [token, token], keys: [key, key] };
  await expect(createServer(config)).rejects.toThrow(
    "/tokens/1/sha256 must be another one: it is there before.\n" +
      "/keys/1/accessKey must be another one: it is there before.",
  );
});

describe("a recording that is none is refused at the start", () => {
  const pointer = `/projects/${ids.project}/instances/${ids.instance}/nodes/0/source/recording`;

  test.each([
    ["not there", "nowhere.json", /names a file that is no recording: ENOENT/u],
    ["of something else", "password", /names a file that is no recording: .+password:1: must be/u],
  ])("%s", async (_, file, problem) => {
    const config = { listen: { port: 0 }, projects: projectOf({ recording: join(folder, file) }) };
    const error = await createServer(config).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "ConfigError",
      problems: [{ pointer, problem: expect.stringMatching(problem) as string }],
    });
    expect((error as Error).message).not.toContain("password of the file");
  });
});
