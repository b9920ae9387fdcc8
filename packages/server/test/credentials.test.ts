import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectRefusal } from "./expect-refusal.ts";
import { ids, pathOf, target } from "./ids.ts";
import { send } from "./send.ts";
import { sign } from "./sign.ts";
import {
  config,
  hashToken,
  key,
  startServer,
  startServerForTest,
  token,
  type Started,
} from "./start-server.ts";

let server: Started;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

const misfit =
  "The signature does not fit the request: it was made with another secret key, or of another " +
  "method, path, query, signed header or body than arrived.";

function expectUnauthorised(headers: Record<string, string>, message: string): Promise<void> {
  return expectRefusal(send(server.url, target, { headers }), 401, "APIGW.0301", message);
}

test("without a credential, a call is refused", async () => {
  await expectUnauthorised({}, "A credential must be given: X-Auth-Token or Authorization.");
});

describe("a token", () => {
  test("is taken if its hash is configured", async () => {
    expect((await send(server.url, target, { headers: { "X-Auth-Token": token } })).status).toBe(
      200,
    );
  });

  test.each([
    ["another", "another-token"],
    ["in another case", token.toUpperCase()],
    ["the hash itself", hashToken(token)],
    ["two at once", `${token},${token}`],
  ])("%s is refused", async (_, sent) => {
    await expectUnauthorised(
      { "X-Auth-Token": sent },
      "X-Auth-Token is none of the tokens that this server takes.",
    );
  });

  test("that is none in form is refused as such", async () => {
    await expectUnauthorised(
      { "X-Auth-Token": "two words" },
      "X-Auth-Token must be a token: not empty, and without white space.",
    );
  });

  test("of letters beyond ASCII is compared as the bytes that are sent", async () => {
    const umlauts = "tökén";
    const sent = Buffer.from(umlauts).toString("latin1");
    const other = await startServerForTest({
      tokens: [{ sha256: hashToken(umlauts), projects: [ids.project] }],
    });
    expect((await send(other.url, target, { headers: { "X-Auth-Token": sent } })).status).toBe(200);
  });

  test("is judged, and not the signature beside it", async () => {
    const signed = sign(server.url, target);
    expect(
      (await send(server.url, target, { headers: { ...signed, "X-Auth-Token": "x" } })).status,
    ).toBe(401);
  });
});

describe("a signature", () => {
  test("by a configured key is taken, and once more on the same connection", async () => {
    for (const _ of [1, 2]) {
      expect((await send(server.url, target, { headers: sign(server.url, target) })).status).toBe(
        200,
      );
    }
  });

  test("covers the body", async () => {
    const headers = sign(server.url, target, { body: "{}" });
    expect((await send(server.url, target, { headers, body: "{}" })).status).toBe(200);
    expect((await send(server.url, target, { headers, body: "[]" })).status).toBe(401);
  });

  test.each<[string, () => Record<string, string>, string]>([
    ["with another secret key", () => sign(server.url, target, { secretKey: "another" }), misfit],
    ["of another query", () => sign(server.url, `${target}s`), misfit],
    [
      "by a key that is not configured",
      () => ({
        authorization: sign(server.url, target)["authorization"]!.replace(key.accessKey, "AK"),
      }),
      "The access key is none of those that this server takes.",
    ],
    [
      "for another project",
      () => ({ ...sign(server.url, target), "x-project-id": ids.otherProject }),
      "X-Project-Id must be the project in the path.",
    ],
  ])("%s is refused", async (_, headersOf, message) => {
    await expectUnauthorised(headersOf(), message);
  });

  test("of another time is refused, and told the time", async () => {
    const headers = sign(server.url, target, { date: new Date(Date.now() - 16 * 60_000) });
    const { status, body } = await send(server.url, target, { headers });
    expect({ status, body }).toMatchObject({
      status: 401,
      body: {
        error_msg: expect.stringMatching(
          /^X-Sdk-Date must be at most 15 minutes off the server's clock, which shows \d{8}T\d{6}Z\.$/u,
        ) as string,
      },
    });
  });

  test("is refused where tokens alone are configured", async () => {
    const other = await startServerForTest({ keys: undefined });
    const headers = sign(other.url, target);
    expect((await send(other.url, target, { headers })).status).toBe(401);
  });

  test("by a temporary key needs its security token", async () => {
    const other = await startServerForTest({
      keys: [{ ...key, securityToken: "security-token", projects: [ids.project] }],
    });
    await expectRefusal(
      send(other.url, target, { headers: sign(other.url, target) }),
      401,
      "APIGW.0301",
      "SignedHeaders must name x-security-token, for the access key is a temporary one.",
    );
  });
});

describe("a project that the credential is not for is refused", () => {
  const projects = {
    ...config.projects,
    [ids.otherProject]: config.projects[ids.project]!,
  };

  test.each([
    ["though there is one", ids.otherProject],
    ["as if there were one", "00000000000000000000000000000000"],
  ])("%s", async (_, project) => {
    const other = await startServerForTest({ projects });
    await expectRefusal(
      send(other.url, target.replace(ids.project, project)),
      403,
      "APIGW.0302",
      "The credential is not for this project.",
    );
  });

  test("while another credential may see it", async () => {
    const other = await startServerForTest({
      projects,
      tokens: [
        ...config.tokens!,
        { sha256: hashToken("token-of-both"), projects: [ids.project, ids.otherProject] },
      ],
    });
    const headers = { "X-Auth-Token": "token-of-both" };
    for (const project of [ids.project, ids.otherProject]) {
      const wanted = target.replace(ids.project, project);
      expect((await send(other.url, wanted, { headers })).status).toBe(200);
    }
  });
});

describe("without credentials in the configuration", () => {
  const open = { tokens: undefined, keys: undefined };

  test("any token is taken, and any signature of the right form", async () => {
    const other = await startServerForTest(open);
    for (const headers of [
      { "X-Auth-Token": "any" },
      sign(other.url, target, { secretKey: "?" }),
    ]) {
      expect((await send(other.url, target, { headers })).status).toBe(200);
    }
    expect((await send(other.url, target, { headers: {} })).status).toBe(401);
  });

  test("the log says so", async () => {
    const other = await startServerForTest(open);
    expect(other.log).toContainEqual(
      expect.objectContaining({
        level: "warn",
        msg: "No credentials are configured: whoever is on this machine may call.",
      }),
    );
    expect(server.log.some(({ level }) => level === "warn")).toBe(false);
  });

  test.each(["0.0.0.0", "::", "192.0.2.1", "example.com", "127.example.com"])(
    "no server listens on %s",
    async (host) => {
      await expect(startServer({ ...open, listen: { host, port: 0 } })).rejects.toThrow(
        "/listen/host must be 127.0.0.1 as long as there are no credentials: anyone could call. " +
          "Add tokens or keys.",
      );
    },
  );

  test.each(["127.0.0.1", "127.0.0.2", "localhost"])("a server listens on %s", async (host) => {
    const other = await startServerForTest({ ...open, listen: { host, port: 0 } });
    expect((await send(other.url, target)).status).toBe(200);
  });
});

test("a refused credential is never repeated", async () => {
  for (const headers of [
    { "X-Auth-Token": "s3cr3t" },
    { "X-Auth-Token": "s3cr3t s3cr3t" },
    { Authorization: "SDK-HMAC-SHA256 Access=s3cr3t" },
  ]) {
    const { status, text, headers: answered } = await send(server.url, target, { headers });
    expect(status).toBe(401);
    expect(text + JSON.stringify(answered)).not.toContain("s3cr3t");
  }
});

test("what there is beyond the caller's projects does not show in any refusal", async () => {
  const { text } = await send(
    server.url,
    `${pathOf({ instance: "unknown" })}?db_user_id=${ids.databaseUser}&user=a`,
  );
  expect(text).not.toContain(ids.instance);
});
