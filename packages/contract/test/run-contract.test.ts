import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { startMock } from "@das-processes/mock";
import { afterEach, describe, expect, test } from "vitest";
import { ruleIds, runContract, TargetError, type ContractOptions } from "../src/index.ts";
import { startSessionServer, token } from "./session-server.ts";

const servers: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  servers.push({ close: () => server.close().closeAllConnections() });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("without a URL the strict mock is tested, and keeps every rule that a mock can keep", async () => {
  const { rules, holds, cases, calls } = await runContract({ cases: 20_000, seed: 1 });
  expect(rules.flatMap(({ findings }) => findings)).toEqual([]);
  expect(holds).toBe(true);
  expect(cases).toBeGreaterThanOrEqual(20_000);
  expect(calls).toBeGreaterThan(15_000);
  expect(rules.map(({ id }) => id)).toEqual(ruleIds);
  const skipped = rules.filter(({ status }) => status === "skipped");
  expect(new Set(skipped.map(({ group }) => group))).toEqual(new Set(["Meaning"]));
}, 120_000);

test("a seed and a rule find the same smallest request again", async () => {
  const fault = await startSessionServer({
    answer: (answer, { target }) =>
      /user=[^&]*%2[AB]/u.test(target) ? { ...answer, status: 500 } : answer,
  });
  servers.push(fault);
  const options = { baseUrl: fault.url, credentials: { token }, seed: 7, cases: 3000 };
  const [first, again, other] = [
    await runContract({ ...options, rules: ["valid-accepted", "server-error"] }),
    await runContract({ ...options, rules: ["valid-accepted", "server-error"] }),
    await runContract({ ...options, rules: ["server-error"] }),
  ].map(({ rules }) =>
    rules
      .find(({ id }) => id === "server-error")!
      .findings.map(({ curl, replay }) => ({ curl, replay })),
  );
  expect(first!.length).toBeGreaterThan(0);
  expect(again).toEqual(first);
  expect(other).toEqual(expect.arrayContaining(first!));
  // A rule on every answer is found again by the one rule on whose way it was found.
  expect(first!.at(-1)!.replay).toBe(
    "--seed 7 --cases 3000 --rule server-error --rule valid-accepted",
  );
});

test("a finding shows the request without its credential", async () => {
  const fault = await startSessionServer({ answer: (answer) => ({ ...answer, status: 418 }) });
  servers.push(fault);
  const report = await runContract({
    baseUrl: fault.url,
    credentials: { token },
    cases: 20,
    seed: 1,
  });
  const [finding] = report.rules.find(({ id }) => id === "documented-status")!.findings;
  expect(finding!.curl).toMatch(
    /^curl -i -H "X-Auth-Token: \$DAS_TOKEN" 'http:\/\/127\.0\.0\.1:\d+\/v3\//u,
  );
  expect(finding).toMatchObject({
    expected: "one of 200, 400, 401, 403, 404, 413, 429, 500, 502, 504",
    received: expect.stringMatching(/^418, application\/json: \{/u),
    pointer: "/paths/~1v3~1{project_id}~1instances~1{instance_id}~1processes/get/responses/200",
  });
  expect(JSON.stringify(report)).not.toContain(token);
});

const html: RequestListener = (_request, response) => {
  response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Log in</h1>");
};

const refusing =
  (status: number, body: object): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  };

describe("what cannot be tested is told in one sentence:", () => {
  const cases: readonly [string, RequestListener | string, RegExp][] = [
    ["a dead server", "http://127.0.0.1:1", /does not answer: no whole answer \(ECONNREFUSED\)/u],
    ["a login page", html, /answers with a web page \(200\), perhaps a login page/u],
    [
      "a wrong credential",
      refusing(401, { error_code: "APIGW.0301" }),
      /credential \(401 APIGW\.0301\)/u,
    ],
    [
      "a credential without the right",
      refusing(403, {}),
      /does not let this credential call \(403\)/u,
    ],
    ["a wrong path", refusing(404, {}), /has no such API \(404\)/u],
    [
      "a wrong instance",
      refusing(400, { error_code: "DAS.200114", error_msg: "unknown" }),
      /refuses the simplest request \(400 DAS\.200114 unknown\)/u,
    ],
    ["no URL at all", "das", /must be an http or https URL/u],
    [
      "a URL with a password",
      "https://me:password@example.com",
      /^The base URL must be .*\.com\.$/u,
    ],
    ["plain http to another machine", "http://192.0.2.1", /must use https/u],
  ];

  test.each(cases)("%s", async (_name, target, sentence) => {
    const baseUrl = typeof target === "string" ? target : await serve(target);
    const failure = await runContract({ baseUrl, credentials: { token } }).catch((error) => error);
    expect(failure).toBeInstanceOf(TargetError);
    expect(failure.message).toMatch(sentence);
    expect(failure.message).not.toContain("password");
  });

  test("no credential", async () => {
    await expect(runContract({ baseUrl: "http://127.0.0.1:1" })).rejects.toThrow(
      "A credential is needed for http://127.0.0.1:1",
    );
  });
});

/** A server that keeps the contract, and what was asked of it. */
async function watch(options: ContractOptions) {
  const requests: {
    method: string;
    target: string;
    headers: Readonly<Record<string, string>>;
  }[] = [];
  const server = await startSessionServer({
    answer: (answer, request) => {
      requests.push(request);
      return answer;
    },
  });
  servers.push(server);
  const report = await runContract({
    baseUrl: server.url,
    credentials: { token },
    cases: 100,
    seed: 1,
    ...options,
  });
  return { report, requests };
}

async function targetsOf(rules: ContractOptions["rules"]): Promise<string[]> {
  return (await watch({ rules })).requests.map(({ target }) => target);
}

describe("against a server that is no mock", () => {
  test("nothing is sent that could write, and no wrong credential, unless asked for", async () => {
    const { requests } = await watch({});
    expect(new Set(requests.map(({ method }) => method))).toEqual(
      new Set(["GET", "HEAD", "OPTIONS"]),
    );
    expect(new Set(requests.map(({ headers }) => headers["x-auth-token"]))).toEqual(
      new Set([token, undefined]),
    );
  });

  test("the project, the instance and the database user are those that were given, or ill-formed", async () => {
    const projectId = "0".repeat(32);
    const { requests } = await watch({ projectId, rules: ["valid-accepted", "repeated-refused"] });
    const projects = requests.map(({ target }) => target.split("/")[2]!);
    expect(new Set(projects)).toEqual(new Set([projectId]));
  });

  test("a rule sends the requests that it needs, and no others", async () => {
    const inspection = await targetsOf(["example-valid"]);
    expect(inspection.length).toBeLessThanOrEqual(3);
    // The judges are compared without a request.
    expect(await targetsOf(["requests-judged-alike"])).toEqual(inspection);
    const refusals = ruleIds.filter((id) => id.endsWith("-refused"));
    const onCredentialsAndMethods = [
      "wrong-token-refused",
      "wrong-signature-refused",
      "method-refused",
    ];
    expect(await targetsOf(["error-code"])).toEqual(
      await targetsOf(refusals.filter((id) => !onCredentialsAndMethods.includes(id))),
    );
  });

  test("a rule on answers is checked beside a rule that has none of them", async () => {
    const { report } = await watch({ rules: ["head-and-options", "error-code"] });
    expect(report.rules.map(({ id, status }) => [id, status])).toEqual([
      ["error-code", "passed"],
      ["head-and-options", "passed"],
    ]);
  });

  test("a request that is not answered in time is a finding, and the run goes on", async () => {
    let requests = 0;
    const server = await startSessionServer({
      answer: (answer) => (++requests === 10 ? "silence" : answer),
    });
    servers.push(server);
    const options = { baseUrl: server.url, credentials: { token }, user: "app_ro", seed: 1 };
    const { rules } = await runContract({ ...options, cases: 100, timeoutMs: 1000 });
    expect(rules.filter(({ status }) => status === "failed")).toMatchObject([
      {
        id: "server-error",
        findings: [
          {
            expected: "an answer in time",
            received: "no whole answer (timed out after 1 s)",
            curl: expect.stringContaining(server.url),
          },
        ],
      },
    ]);
    expect(rules.find(({ id }) => id === "database-filters")!.status).toBe("passed");
  });

  test("a server that has left five requests unanswered is asked no more, and what is left out says so", async () => {
    let requests = 0;
    const server = await startSessionServer({
      answer: (answer) => (++requests > 20 ? "silence" : answer),
    });
    servers.push(server);
    const options = { baseUrl: server.url, credentials: { token }, seed: 1, cases: 100 };
    const { rules, calls } = await runContract({ ...options, timeoutMs: 1000 });
    expect(requests).toBe(25);
    expect(calls).toBe(25);
    expect(rules.find(({ id }) => id === "server-error")!.status).toBe("failed");
    expect(rules.find(({ id }) => id === "unknown-path")).toMatchObject({
      status: "skipped",
      reason: "5 requests were not answered in time, and no more were sent.",
    });
  });

  test("a server that switches protocols has given no answer", async () => {
    const baseUrl = await serve(({ socket }) => {
      socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n");
    });
    const run = runContract({ baseUrl, credentials: { token } });
    await expect(run).rejects.toThrow(TargetError);
    await expect(run).rejects.toThrow("closed without an answer");
  });

  test("no more requests are sent than allowed, and what is left out says so", async () => {
    const { report, requests } = await watch({ maxCalls: 50 });
    expect(requests).toHaveLength(50);
    expect(report.calls).toBe(50);
    const left = report.rules.find(({ id }) => id === "dependency-refused");
    expect(left).toMatchObject({
      status: "skipped",
      reason: "The 50 calls that were allowed are spent.",
    });
  });

  test("requests are sent no faster than allowed", async () => {
    const begun = performance.now();
    await watch({ maxCalls: 21, ratePerSecond: 40 });
    expect(performance.now() - begun).toBeGreaterThan(20 * 25 * 0.95);
  });

  test("an answer that says that requests come too often is waited for, and asked again", async () => {
    let refused = 0;
    const server = await startSessionServer({
      answer: (answer) =>
        refused++ === 3
          ? { ...answer, status: 429, headers: { ...answer.headers, "retry-after": "0" } }
          : answer,
    });
    servers.push(server);
    const report = await runContract({
      baseUrl: server.url,
      credentials: { token },
      rules: ["bounds-accepted"],
    });
    expect(report.holds).toBe(true);
  });

  test("a run that is aborted rejects at once, with the reason", async () => {
    const reason = new Error("enough");
    const abort = new AbortController();
    await expect(
      watch({ signal: abort.signal, onProgress: () => abort.abort(reason) }),
    ).rejects.toBe(reason);
  });
});

test("an access key signs every request, odd ones too", async () => {
  const key = { accessKey: "ACCESSKEY", secretKey: "a-secret-key" };
  const mock = await startMock({ tokens: [], keys: [key] });
  servers.push(mock);
  const report = await runContract({
    baseUrl: mock.url,
    credentials: key,
    cases: 300,
    seed: 1,
    wrongCredentials: true,
  });
  expect(report.rules.flatMap(({ findings }) => findings)).toEqual([]);
  expect(report.rules.find(({ id }) => id === "wrong-signature-refused")!.status).toBe("passed");
});
