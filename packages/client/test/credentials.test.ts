import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  AuthenticationError,
  createDasClient,
  RequestValidationError,
  TimeoutError,
  type Credentials,
  type Fetch,
  type KeyCredentials,
} from "../src/index.ts";
import { failureOf, observedFetch, page } from "./client-of.ts";
import { params, projectId } from "./parameters.ts";

const keys: KeyCredentials = { accessKey: "AKEXAMPLE", secretKey: "very-secret" };
const goodToken = "secret-token";
const inAnHour = () => new Date(Date.now() + 3_600_000);

function clientWith(
  credentials: Credentials,
  options: { fetch?: Fetch; timeoutMs?: number; deadlineMs?: number } = {},
) {
  return createDasClient({
    region: "cn-north-1",
    projectId,
    credentials,
    retry: { attempts: 1 },
    ...options,
  });
}

/** The requests of some calls, one after the other. */
async function requestsOf(
  credentials: Credentials,
  times: number,
  status = 200,
): Promise<Request[]> {
  const requests: Request[] = [];
  const client = clientWith(credentials, {
    async fetch(url, init) {
      requests.push(new Request(url, init));
      return Response.json(page, { status });
    },
  });
  for (let turn = 0; turn < times; turn++) await client.listProcesses(params).catch(() => {});
  return requests;
}

test.each<[string, () => Credentials]>([
  ["a value", () => ({ token: "token-number-1" })],
  ["a function", () => () => ({ token: "token-number-1" })],
  ["an asynchronous function", () => async () => ({ token: "token-number-1" })],
])("credentials can be given as %s", async (_name, give) => {
  const { requests, fetch } = observedFetch();
  await createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: give(),
    fetch,
  }).listProcesses(params);
  expect(requests[0]!.headers.get("X-Auth-Token")).toBe("token-number-1");
});

test("a function is asked for credentials before each request", async () => {
  const { requests, fetch } = observedFetch();
  let turn = 0;
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: () => ({ token: `token-number-${++turn}` }),
    fetch,
  });
  await client.listProcesses(params);
  await client.listProcesses(params);
  expect(requests.map(({ headers }) => headers.get("X-Auth-Token"))).toEqual([
    "token-number-1",
    "token-number-2",
  ]);
});

test("what a function for credentials throws reaches the caller as it is", async () => {
  const reason = new TypeError("the vault is closed");
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: () => Promise.reject(reason),
    fetch: observedFetch().fetch,
  });
  await expect(client.listProcesses(params)).rejects.toBe(reason);
});

test.each(["", "secret with a space", "secret\nX-Injected: 1", "secret-用户"])(
  "a token that no header can carry (%j) is refused without being shown",
  async (token) => {
    const { requests, fetch } = observedFetch();
    const client = createDasClient({
      region: "cn-north-1",
      projectId,
      credentials: { token },
      fetch,
    });
    const error = await client.listProcesses(params).then(
      () => expect.unreachable("the call was to fail"),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(RequestValidationError);
    expect((error as Error).message).toMatch(/^Nothing was sent: token must be/u);
    expect(inspect(error, { depth: 9 })).not.toMatch(/secret/u);
    expect(requests).toEqual([]);
  },
);

test.each([
  ["accessKey", { accessKey: "", secretKey: "secret-key" }],
  ["accessKey", { secretKey: "secret-key" }],
  ["accessKey", { accessKey: "AK,EXAMPLE", secretKey: "secret-key" }],
  ["accessKey", { accessKey: "AK EXAMPLE", secretKey: "secret-key" }],
  ["secretKey", { accessKey: "AKEXAMPLE", secretKey: "secret-" }],
  ["token", { token: "secret-" }],
  ["token", { token: 5 }],
  ["secretKey", { accessKey: "AKEXAMPLE" }],
  ["secretKey", { accessKey: "AKEXAMPLE", secretKey: "secret key" }],
  ["securityToken", { accessKey: "AKEXAMPLE", secretKey: "secret-key", securityToken: "secret\n" }],
])("a wrong %s is refused by name, without being shown", async (name, given) => {
  const { requests, fetch } = observedFetch();
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: given as Credentials,
    fetch,
  });
  const error = await client.listProcesses(params).catch((reason: unknown) => reason);
  const rule = name === "accessKey" ? " and commas" : ", 8 characters or more";
  expect((error as Error).message).toBe(
    `Nothing was sent: ${name} must be visible ASCII without white space${rule}`,
  );
  expect(inspect(error, { depth: 9 })).not.toMatch(/secret[ -]/u);
  expect(requests).toEqual([]);
});

test("a function that says when its credentials expire is asked again then, and not before", async () => {
  let asked = 0;
  const lasting = () => ({ ...keys, expiresAt: new Date(Date.now() + 3_600_000), turn: ++asked });
  await requestsOf(lasting, 3);
  expect(asked).toBe(1);
  const nearlyOver = () => ({ ...keys, expiresAt: new Date(Date.now() + 30_000), turn: ++asked });
  await requestsOf(nearlyOver, 3);
  expect(asked).toBe(4);
});

test("a function is asked again after a 401", async () => {
  let asked = 0;
  const lasting = () => ({ ...keys, expiresAt: new Date(Date.now() + 3_600_000), turn: ++asked });
  expect(await requestsOf(lasting, 2, 401)).toHaveLength(2);
  expect(asked).toBe(2);
});

test("a function that failed is asked again by the next call", async () => {
  let asked = 0;
  const requests = await requestsOf(() => {
    if (++asked === 1) throw new Error("the vault is closed");
    return keys;
  }, 2);
  expect(asked).toBe(2);
  expect(requests).toHaveLength(1);
});

test("calls at the same time share one question for credentials", async () => {
  let asked = 0;
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    async credentials() {
      asked++;
      return { ...keys, expiresAt: new Date(Date.now() + 3_600_000) };
    },
    fetch: async () => Response.json(page),
  });
  await Promise.all(Array.from({ length: 32 }, () => client.listProcesses(params)));
  expect(asked).toBe(1);
});

test.each<[string, unknown]>([
  ["a token alone", "secret-token"],
  ["undefined", undefined],
  ["null", null],
  ["an empty object", {}],
  ["a promise", Promise.resolve({ token: goodToken })],
  ["a list", [goodToken]],
  ["a function that returns a token alone", () => "secret-token"],
  ["a function that returns undefined", () => undefined],
  ["a function that resolves to null", async () => null],
])(
  "credentials that are %s are refused by what is expected, and not shown",
  async (_name, given) => {
    const { requests, fetch } = observedFetch();
    const error = await failureOf(
      clientWith(given as Credentials, { fetch }).listProcesses(params),
    );
    expect(error).toBeInstanceOf(RequestValidationError);
    expect((error as Error).message).toBe(
      "Nothing was sent: credentials must be { token } or { accessKey, secretKey }",
    );
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/secret-/u);
    expect(requests).toEqual([]);
  },
);

test.each<[string, () => Date | number | string]>([
  ["a Date", inAnHour],
  ["epoch milliseconds", () => inAnHour().getTime()],
  ["ISO 8601", () => inAnHour().toISOString()],
  ["ISO 8601 with microseconds", () => inAnHour().toISOString().replace("Z", "000Z")],
])(
  "the end of credentials can be %s: the function is called once for many calls",
  async (_name, give) => {
    let asked = 0;
    await requestsOf(() => ({ token: goodToken, expiresAt: give(), turn: ++asked }), 3);
    expect(asked).toBe(1);
  },
);

test.each([new Date("never"), NaN, "tomorrow", "1764028800", ""])(
  "an expiresAt of %j is refused by name",
  async (expiresAt) => {
    const { requests, fetch } = observedFetch();
    const error = await failureOf(
      clientWith(() => ({ token: goodToken, expiresAt }), { fetch }).listProcesses(params),
    );
    expect(error).toBeInstanceOf(RequestValidationError);
    expect((error as Error).message).toBe(
      "Nothing was sent: expiresAt must be a Date, epoch milliseconds or ISO 8601",
    );
    expect(requests).toEqual([]);
  },
);

test("a function that hangs once is called again by the next call", async () => {
  let asked = 0;
  const { requests, fetch } = observedFetch();
  const client = clientWith(
    () =>
      ++asked === 1 ? new Promise<never>(() => {}) : { token: goodToken, expiresAt: inAnHour() },
    { fetch, timeoutMs: 20 },
  );
  expect(await failureOf(client.listProcesses(params))).toBeInstanceOf(TimeoutError);
  await client.listProcesses(params);
  await client.listProcesses(params);
  expect(asked).toBe(2);
  expect(requests).toHaveLength(2);
});

test("a function that hangs does not keep later calls waiting, even while earlier ones wait", async () => {
  let asked = 0;
  const { requests, fetch } = observedFetch();
  const client = clientWith(
    () =>
      ++asked === 1 ? new Promise<never>(() => {}) : { token: goodToken, expiresAt: inAnHour() },
    { fetch, timeoutMs: 60_000 },
  );
  const [first, second] = [new AbortController(), new AbortController()];
  const waiting = [first, second].map(({ signal }) =>
    failureOf(client.listProcesses(params, { signal })),
  );
  first.abort();
  await waiting[0];
  await client.listProcesses(params);
  expect(asked).toBe(2);
  expect(requests).toHaveLength(1);
  second.abort();
  await waiting[1];
});

test("an attempt waits for the credentials no longer than it may take", async () => {
  const client = clientWith(() => new Promise<never>(() => {}), { timeoutMs: 20 });
  expect(await failureOf(client.listProcesses(params))).toMatchObject({ timeoutMs: 20 });
});

test("what a late answer gives is used by the calls after it", async () => {
  let give: ((credentials: { token: string; expiresAt: Date }) => void) | undefined;
  let asked = 0;
  const client = clientWith(
    () => {
      asked++;
      return new Promise((resolve) => (give = resolve));
    },
    { fetch: observedFetch().fetch, timeoutMs: 20 },
  );
  await failureOf(client.listProcesses(params));
  give!({ token: goodToken, expiresAt: inAnHour() });
  await new Promise(setImmediate);
  await client.listProcesses(params);
  expect(asked).toBe(1);
});

test("a token that is refused as malformed is not kept", async () => {
  let asked = 0;
  const requests = await requestsOf(
    () => ({ token: ++asked === 1 ? "secret token" : goodToken, expiresAt: inAnHour() }),
    2,
  );
  expect(asked).toBe(2);
  expect(requests).toHaveLength(1);
});

test.each([
  [401, {}],
  [400, { error_code: "DAS.200051", error_msg: "no" }],
])("a function is called again after an authentication failure (%i)", async (status, body) => {
  let asked = 0;
  const client = clientWith(() => ({ token: `secret-token-${++asked}`, expiresAt: inAnHour() }), {
    fetch: async () => Response.json(body, { status }),
  });
  expect(await failureOf(client.listProcesses(params))).toBeInstanceOf(AuthenticationError);
  await failureOf(client.listProcesses(params));
  expect(asked).toBe(2);
});

test.each([
  [401, {}],
  [400, { error_code: "DAS.200051", error_msg: "no" }],
])(
  "through http, too, a function is called again after an authentication failure (%i)",
  async (status, body) => {
    let asked = 0;
    const client = clientWith(() => ({ token: `secret-token-${++asked}`, expiresAt: inAnHour() }), {
      fetch: async () => Response.json(body, { status }),
    });
    const { instance_id, ...query } = params;
    const init = { params: { path: { project_id: projectId, instance_id }, query } };
    for (const turn of [1, 2]) {
      const { error } = await client.http.GET(
        "/v3/{project_id}/instances/{instance_id}/processes",
        init,
      );
      expect(error).toEqual(body);
      expect(asked).toBe(turn);
    }
  },
);

test("a refusal of old credentials does not drop the new ones", async () => {
  let asked = 0;
  const answers: ((response: Response) => void)[] = [];
  const client = clientWith(() => ({ token: `secret-token-${++asked}`, expiresAt: inAnHour() }), {
    fetch: () => new Promise((resolve) => answers.push(resolve)),
  });
  const calls = [1, 2].map(() => client.listProcesses(params).catch(() => {}));
  await expect.poll(() => answers.length).toBe(2);
  answers[0]!(Response.json({}, { status: 401 }));
  await calls[0];
  const renewed = client.listProcesses(params);
  await expect.poll(() => answers.length).toBe(3);
  answers[1]!(Response.json({}, { status: 401 }));
  answers[2]!(Response.json(page));
  await Promise.all([calls[1], renewed]);
  const last = client.listProcesses(params);
  await expect.poll(() => answers.length).toBe(4);
  answers[3]!(Response.json(page));
  await last;
  expect(asked).toBe(2);
});
