import { chmod, mkdir, writeFile } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runCli, settings } from "./run-cli.ts";
import { startAnswers } from "./start-answers.ts";

const { DAS_TOKEN, ...ids } = settings;
const profilesFile = ".config/das-processes/profiles.ini";
const vendorFile = ".huaweicloud/credentials";

/** A home with files in it, by their paths, and the environment that has it. */
async function makeHome(files: Readonly<Record<string, string>>, mode = 0o600) {
  const HOME = await makeFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(HOME, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    await chmod(file, mode);
  }
  return { HOME, XDG_CONFIG_HOME: "" };
}

/** What `config` shows of each setting that is set: its value, and where it is from. */
async function showConfig(env: Record<string, string>, options: readonly string[] = []) {
  const { stdout, stderr, exitCode } = await runCli(["config", ...options], { env });
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  const rows = stdout
    .split("\n")
    .slice(1)
    .map((line) => line.split(/ {2,}/u));
  return Object.fromEntries(
    rows
      .filter(([, value]) => value !== undefined && value !== "-")
      .map(([name, ...rest]) => [name, rest]),
  ) as Record<string, [value: string, origin: string]>;
}

test("an option stands before the environment, that before the profile, and that before the vendor's file", async () => {
  const home = await makeHome({
    [profilesFile]:
      "project_id = p3\n[default]\nproject_id = p4\ninstance_id = i4\ndb_user_id = d4\nregion = r4\ntoken = t4\n",
    [vendorFile]: "[basic]\nproject_id = p5\nak = a5\nsk = s5\n",
  });
  const profile = `${home.HOME}/${profilesFile} [default]`;
  const vendor = { HUAWEICLOUD_SDK_PROJECT_ID: "p3", DAS_INSTANCE_ID: "i2", DAS_DB_USER_ID: "" };
  expect(await showConfig({ ...home, ...vendor }, ["--instance-id", "i1"])).toEqual({
    project_id: ["p3", "HUAWEICLOUD_SDK_PROJECT_ID"],
    instance_id: ["i1", "--instance-id"],
    db_user_id: ["d4", profile],
    region: ["r4", profile],
    token: ["****", profile],
  });
  const own = { ...vendor, DAS_PROJECT_ID: "p2" };
  expect((await showConfig({ ...home, ...own }))["project_id"]).toEqual(["p2", "DAS_PROJECT_ID"]);
});

test("the vendor's file gives a key and the project where nothing else does", async () => {
  const home = await makeHome({
    [vendorFile]:
      "[basic]\nak = AK\nsk = SK\nsecurity_token = ST\nproject_id = p5\n[global]\nak = other\n",
  });
  const origin = `${home.HOME}/${vendorFile} [basic]`;
  expect(await showConfig(home)).toEqual({
    project_id: ["p5", origin],
    access_key: ["****", origin],
    secret_key: ["****", origin],
    security_token: ["****", origin],
  });
});

describe("a credential comes whole from the nearest place that has any of it", () => {
  test.each([
    [{ DAS_TOKEN: "t", DAS_ACCESS_KEY: "a", DAS_SECRET_KEY: "s" }, ["token"]],
    [{ DAS_ACCESS_KEY: "a", HUAWEICLOUD_SDK_SK: "s" }, ["access_key"]],
    [{ HUAWEICLOUD_SDK_AK: "a", HUAWEICLOUD_SDK_SK: "s" }, ["access_key", "secret_key"]],
    [{ DAS_SECURITY_TOKEN: "s" }, ["security_token"]],
  ])("%j", async (env, names) => {
    const home = await makeHome({ [profilesFile]: "[default]\ntoken = t\nsecret_key = s\n" });
    expect(Object.keys(await showConfig({ ...home, ...env }))).toEqual(names);
  });

  test("and where it is not whole, that is told", async () => {
    const home = await makeHome({ [profilesFile]: "[default]\ntoken = t\n" });
    const env = { ...home, ...ids, DAS_ENDPOINT: "http://127.0.0.1:9", DAS_ACCESS_KEY: "a" };
    expect(await runCli(["list", "--all"], { env })).toEqual({
      stdout: "",
      stderr:
        "das-processes: Settings are missing: the secret_key that belongs to access_key (DAS_ACCESS_KEY), in the same place. das-processes config shows what is set.\n",
      exitCode: 64,
    });
  });
});

describe("of an endpoint and a region the nearer one counts, in one place the endpoint", () => {
  test.each([
    [["--region", "r1"], {}, "region"],
    [["--region", "r1", "--endpoint", "e1"], {}, "endpoint"],
    [[], { DAS_REGION: "r2" }, "region"],
    [[], { DAS_REGION: "r2", DAS_ENDPOINT: "e2" }, "endpoint"],
    [[], {}, "endpoint"],
  ])("%j %j", async (options, env, name) => {
    const home = await makeHome({ [profilesFile]: "[default]\nendpoint = e4\nregion = r4\n" });
    expect(Object.keys(await showConfig({ ...home, ...env }, options))).toEqual([name]);
  });
});

test("a profile is chosen by option, then by environment, also one with a dot in its name", async () => {
  const home = await makeHome({
    [profilesFile]: "[default]\nregion = r\n[shop.eu]\nregion = eu\n[test]\nregion = test\n",
  });
  const region = async (env: object, options: readonly string[] = []) =>
    (await showConfig({ ...home, ...env }, options))["region"]?.[0];
  expect(await region({})).toBe("r");
  expect(await region({ DAS_PROFILE: "test" })).toBe("test");
  expect(await region({ DAS_PROFILE: "test" }, ["--profile", "shop.eu"])).toBe("eu");
});

test("a profile that is not there is told with those that are", async () => {
  const home = await makeHome({ [profilesFile]: "[default]\n[test]\n" });
  expect(await runCli(["config", "--profile", "tset"], { env: home })).toEqual({
    stdout: "",
    stderr: `das-processes: There is no profile [tset] in ${home.HOME}/${profilesFile}: give one that is there (default, test).\n`,
    exitCode: 64,
  });
});

test("the files can be elsewhere", async () => {
  const home = await makeHome({
    "a.ini": "[default]\nregion = r\n",
    b: "[basic]\nak = a\nsk = s\n",
  });
  const env = {
    DAS_PROFILES_FILE: `${home.HOME}/a.ini`,
    HUAWEICLOUD_SDK_CREDENTIALS_FILE: `${home.HOME}/b`,
  };
  expect(await showConfig(env)).toEqual({
    region: ["r", `${home.HOME}/a.ini [default]`],
    access_key: ["****", `${home.HOME}/b [basic]`],
    secret_key: ["****", `${home.HOME}/b [basic]`],
  });
  const folder = await runCli(["config"], { env: { DAS_PROFILES_FILE: home.HOME } });
  expect(folder.stderr).toBe(
    `das-processes: ${home.HOME} cannot be read (EISDIR): see that it is a file that you may read.\n`,
  );
  const nowhere = await runCli(["config"], { env: { DAS_PROFILES_FILE: `${home.HOME}/no` } });
  expect(nowhere.stderr).toContain(`There is no file ${home.HOME}/no with a profile [default]`);
  expect([folder.exitCode, nowhere.exitCode]).toEqual([64, 64]);
});

test("config masks secrets, but for the end of a long one, and shows no value of a header", async () => {
  const { stdout } = await runCli(
    [
      "config",
      "--header",
      "X-Secret: header-value",
      "--endpoint",
      "https://me:pass-word@das.example",
    ],
    { env: { DAS_ACCESS_KEY: "short-one", DAS_SECRET_KEY: "a-long-secret-key-9876" } },
  );
  expect(stdout).toMatch(/^access_key +\*{4} +DAS_ACCESS_KEY$/mu);
  expect(stdout).toMatch(/^secret_key +\*{4}9876 +DAS_SECRET_KEY$/mu);
  expect(stdout).toMatch(/^header +x-secret +--header$/mu);
  expect(stdout).toMatch(/^endpoint +https:\/\/\*{4}@das.example +--endpoint$/mu);
  expect(stdout).not.toMatch(/short-one|a-long|header-value|pass-word/u);
});

test("config warns of a file with a secret in it that others may read, and of no other", async () => {
  const files = {
    [profilesFile]: "[default]\ntoken = t\n",
    [vendorFile]: "[basic]\nproject_id = p\n",
  };
  const open = await makeHome(files, 0o644);
  expect((await runCli(["config"], { env: open })).stderr).toBe(
    `das-processes: ${open.HOME}/${profilesFile} has a secret in it, and others may read it: chmod 600 it.\n`,
  );
  const closed = await makeHome(files);
  expect((await runCli(["config"], { env: closed })).stderr).toBe("");
});

test("all missing settings are told at once, each with where it can be set", async () => {
  const home = await makeHome({});
  const { stderr, exitCode } = await runCli(["list", "--all"], { env: home });
  const file = `${home.HOME}/${profilesFile}`;
  expect(stderr).toBe(
    `das-processes: Settings are missing: where the service is (--endpoint or --region, DAS_ENDPOINT or DAS_REGION, endpoint or region in ${file}); ` +
      `the project (--project-id, DAS_PROJECT_ID, or project_id in ${file}); ` +
      `the instance (--instance-id, DAS_INSTANCE_ID, or instance_id in ${file}); ` +
      `the database user (--db-user-id, DAS_DB_USER_ID, or db_user_id in ${file}); ` +
      `a credential (DAS_TOKEN, or DAS_ACCESS_KEY with DAS_SECRET_KEY; token, or access_key with secret_key in ${file}). ` +
      "das-processes config shows what is set.\n",
  );
  expect(exitCode).toBe(64);
});

/** Lists sessions, and gives the request that came of it. */
async function send(env: Record<string, string>, options: readonly string[] = []) {
  const requests: { url: string | undefined; headers: IncomingHttpHeaders }[] = [];
  const endpoint = await startAnswers((request, response) => {
    requests.push({ url: request.url, headers: request.headers });
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ processes: [], count: 0 }));
  });
  const args = ["list", "--user", "app", "--endpoint", endpoint, ...options];
  const { stderr, exitCode } = await runCli(args, { env: { ...ids, ...env } });
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  expect(requests).toHaveLength(1);
  return requests[0]!;
}

describe("what is set is what is sent", () => {
  test("a token, the ids, and headers", async () => {
    const { url, headers } = await send({ DAS_TOKEN }, [
      "--header",
      "Prefer: a=b",
      "--header",
      "X-Trace:7",
    ]);
    expect(url).toBe(
      `/v3/${ids.DAS_PROJECT_ID}/instances/${ids.DAS_INSTANCE_ID}/processes?db_user_id=${ids.DAS_DB_USER_ID}&user=app&offset=0&limit=100`,
    );
    expect(headers).toMatchObject({ "x-auth-token": DAS_TOKEN, prefer: "a=b", "x-trace": "7" });
  });

  test("a temporary key, by the vendor's names", async () => {
    const { headers } = await send({
      HUAWEICLOUD_SDK_AK: "AK",
      HUAWEICLOUD_SDK_SK: "secret-key",
      HUAWEICLOUD_SDK_SECURITY_TOKEN: "security-token",
    });
    expect(headers["x-security-token"]).toBe("security-token");
    expect(headers.authorization).toMatch(/^SDK-HMAC-SHA256 Access=AK, /u);
    expect(headers).not.toHaveProperty("x-auth-token");
  });
});

test("a header that is none is told without its text", async () => {
  for (const header of [
    "secret",
    ": secret",
    "a b: secret",
    "X-A: secr\u00e9t",
    "X-A: secret\r\nX-B: c",
  ]) {
    expect(await runCli(["list", "--all", "--header", header])).toEqual({
      stdout: "",
      stderr:
        'das-processes: --header must be a name, a colon and a value, such as "Prefer: example=busy".\n',
      exitCode: 64,
    });
  }
});
