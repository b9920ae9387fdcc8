import { fetchPackages } from "@das-processes/cache";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../src/index.ts";
import { validRequest } from "../valid-request.ts";
import { runVendorCore, type VendorCall } from "./run-vendor-core.ts";

const permanentKey = { accessKey: "AK1", secretKey: "first+secret/key=" };
const temporaryKey = {
  accessKey: "AK2",
  secretKey: "second",
  securityToken: "t0k3n+of/the=second",
};

const [, , projectId, , instanceId] = validRequest.path.split("/");

let mock: Mock;
let folder: string;
let reasonToSkip: string | undefined;

beforeAll(async () => {
  mock = await startMock({ keys: [permanentKey, temporaryKey] });
  try {
    folder = await fetchPackages(
      "@huaweicloud/huaweicloud-sdk-core@3.1.211",
      // It needs this, and does not say so.
      "uuid@11.1.1",
    );
  } catch (error) {
    if (process.env["CI"] === "true") {
      throw error;
    }
    reasonToSkip = (error as Error).message;
    console.warn(`The vendor's core is not tried. ${reasonToSkip}`);
  }
  // The first time, the package has to be fetched.
}, 300_000);

beforeEach(({ skip }) => skip(reasonToSkip !== undefined, reasonToSkip));

afterAll(() => mock.close());

function call(changes: Partial<VendorCall> = {}) {
  return runVendorCore({
    folder,
    endpoint: mock.url,
    key: permanentKey,
    projectId: projectId!,
    instanceId: instanceId!,
    query: { db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6", user: "event_scheduler" },
    ...changes,
  });
}

describe("the vendor's own core, given a key that the mock takes, is taken", () => {
  test("with a permanent key", async () => {
    expect(await call()).toEqual({ status: 200, count: 1 });
  });

  test("with a temporary key", async () => {
    expect(await call({ key: temporaryKey })).toEqual({ status: 200, count: 1 });
  });

  test("with a type of content that it does not sign the body of", async () => {
    expect(await call({ contentType: "text/plain" })).toEqual({ status: 200, count: 1 });
  });

  test("with whatever characters in the query", async () => {
    const query = {
      user: ` a  b+c%41%"d"'e'!()*~&=;/?#`,
      db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
      database: "订单 ü \u{1F600}",
      limit: 100,
      offset: 0,
    };
    expect(await call({ query })).toMatchObject({ status: 200 });
  });
});

describe("the vendor's own core is refused", () => {
  test("with another secret key", async () => {
    expect(await call({ key: { ...permanentKey, secretKey: "guess" } })).toMatchObject({
      status: 401,
      message: expect.stringMatching(/^The signature does not fit the request/u),
    });
  });

  test("with a temporary key and another security token", async () => {
    expect(await call({ key: { ...temporaryKey, securityToken: "another" } })).toMatchObject({
      status: 401,
      message: "X-Security-Token is not the one of the access key.",
    });
  });
});
