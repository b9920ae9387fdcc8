import { describe, expect, test } from "vitest";
import { createServer, readConfig } from "../src/index.ts";
import { useConfigFolder, wholeConfig } from "./config-folder.ts";
import { ids } from "./ids.ts";
import { hashToken, projectOf } from "./start-server.ts";

const { pathOf, read } = useConfigFolder();

async function problemsOf(text: string): Promise<string> {
  const error = await read(text)
    .then(createServer)
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "ConfigError" });
  return (error as Error).message;
}

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
      `${node}/source must be { mysql: { host, port, tls, showOwnSessions } } or { recording: PATH }.`,
    ],
    [
      "two sources",
      "{ mysql: {",
      "{ recording: a, mysql: {",
      `${node}/source must be { mysql: { host, port, tls, showOwnSessions } } or { recording: PATH }.`,
    ],
    [
      "own sessions that are shown perhaps",
      "port: 3306, tls",
      "port: 3306, showOwnSessions: perhaps, tls",
      `${node}/source/mysql/showOwnSessions must be true or false.`,
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
    const text = wholeConfig.replace(from, to);
    expect(text).not.toBe(wholeConfig);
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
    const text = wholeConfig.replace("port: 0", "port: -1").replace("poolSize: 1", "poolSize: 0");
    expect((await problemsOf(text)).split("\n")).toEqual([
      "/listen/port must be an integer from 0 to 65535, 0 for any port that is free.",
      "/limits/poolSize must be an integer from 1 to 2147483647.",
    ]);
  });

  test("a file that is not there", async () => {
    await expect(readConfig(pathOf("nowhere.yaml"))).rejects.toThrow("cannot be read (ENOENT).");
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
    const config = { listen: { port: 0 }, projects: projectOf({ recording: pathOf(file) }) };
    const error = await createServer(config).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "ConfigError",
      problems: [{ pointer, problem: expect.stringMatching(problem) as string }],
    });
    expect((error as Error).message).not.toContain("password of the file");
  });
});
