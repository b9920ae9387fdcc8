import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ResponseValidationError } from "@das-processes/client";
import { startMock } from "@das-processes/mock";
import { listOperations, loadSpec, specFile } from "@das-processes/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callForEveryAnswer } from "../../gates/call-for-every-answer.ts";
import { judgeTraffic } from "../../gates/judge-traffic.ts";
import { recordTraffic } from "../../gates/record-traffic.ts";
import { path, writeChangedSpec } from "./changed-spec.ts";
import { exampleCall } from "./example-call.ts";
import { runScript } from "./run-script.ts";
import { serve } from "./serve.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "check-traffic-"));
});
afterAll(() => rm(directory, { recursive: true }));

const session = {
  id: "1",
  user: "event_scheduler",
  host: "localhost",
  database: "--",
  command: "Daemon",
  time: "213",
  state: "",
  sql: "",
  trx_executed_time: "0",
};
const { sql: _, ...sessionWithoutSql } = session;
const page = { processes: [session], count: 1 };

interface Exchange {
  title: string;
  /** What differs from a call and an answer that are all right. */
  query?: Record<string, string>;
  headers?: Record<string, string>;
  status?: number;
  type?: string;
  body?: unknown;
  says: string;
}

const exchanges: readonly Exchange[] = [
  { title: "an undocumented status", status: 418, says: "(418): The status is not documented" },
  {
    title: "a missing field",
    body: { processes: [sessionWithoutSql], count: 1 },
    says: 'missing required field "processes[0].sql"',
  },
  {
    title: "a field of another type",
    body: { processes: [{ ...session, time: 213 }], count: 1 },
    says: '"processes[0].time" must be string',
  },
  {
    title: "a number out of range",
    body: { ...page, count: 2 ** 31 },
    says: "must be <= 2147483647",
  },
  { title: "another media type", type: "text/html", says: "text/html is not documented" },
  { title: "an empty body", body: "", says: "The body is empty" },
  { title: "a parameter that is not known", query: { colour: "red" }, says: '"colour"' },
  { title: "a parameter out of range", query: { limit: "101" }, says: "must be <= 100" },
  { title: "no credential", headers: {}, says: "security requirements" },
  {
    title: "a header that is not known",
    headers: { "X-Auth-Token": "t", "X-Sort": "id" },
    says: '"x-sort"',
  },
];

const { project_id, db_user_id, user } = exampleCall;

/** The path of a call, which tells by its instance which of the exchanges it is. */
function pathOf(index: number): string {
  return path.replace("{project_id}", project_id).replace("{instance_id}", `in${index}`);
}

describe("recorded traffic is found wrong for", () => {
  let harFile: string;
  let faults: string[];
  const faultsOf = (index: number) =>
    faults.filter((fault) => fault.startsWith(`GET ${pathOf(index)} `));
  const calls: readonly Partial<Exchange>[] = [...exchanges, {}];

  beforeAll(async () => {
    const server = await serve((request, response) => {
      const index = /\/in(?<index>\d+)\//u.exec(request.url!)!.groups!["index"];
      const { status = 200, type = "application/json", body = page } = calls[Number(index)]!;
      response.writeHead(status, { "Content-Type": type });
      response.end(body && JSON.stringify(body));
    });
    harFile = join(directory, "traffic.har");
    try {
      await recordTraffic(server.url, harFile, async (endpoint) => {
        for (const [
          index,
          { query, headers = { "X-Auth-Token": "any-token" } },
        ] of calls.entries()) {
          const search = new URLSearchParams({ db_user_id, user, ...query }).toString();
          await fetch(`${endpoint}${pathOf(index)}?${search}`, { headers });
        }
      });
    } finally {
      await server.close();
    }
    faults = await judgeTraffic(harFile, server.url, specFile);
  });

  test.each(exchanges.map((exchange, index) => ({ ...exchange, index })))(
    "$title",
    ({ says, index }) => {
      expect(faultsOf(index)).toEqual([expect.stringContaining(says)]);
    },
  );
  test("nothing when call and answer are as the spec says", () => {
    expect(faultsOf(exchanges.length)).toEqual([]);
  });
  test.each([
    "the parameter node_id in the query",
    "the status 504",
    "the field request_id of the response 401",
  ])("leaving out %s", (item) => {
    expect(faults).toContain(`listProcesses: No call shows ${item}`);
  });
  test("leaving out all when it is traffic with another server", async () => {
    expect(await judgeTraffic(harFile, "http://127.0.0.1:9", specFile)).toContain(
      "listProcesses: No call shows it",
    );
  });
});

test("The proxy ends when a call fails, and the failure is told.", async () => {
  let proxy = "";
  const recording = recordTraffic(
    "http://127.0.0.1:9",
    join(directory, "none.har"),
    async (endpoint) => {
      proxy = endpoint;
      throw new Error("the call failed");
    },
  );
  await expect(recording).rejects.toThrow("the call failed");
  await expect(fetch(proxy)).rejects.toThrow("fetch failed");
});

test("A proxy that does not start is told in its own words.", async () => {
  const recording = recordTraffic("http://[", join(directory, "none.har"), async () => {});
  await expect(recording).rejects.toThrow("Invalid --target URL");
});

test("What the client refuses fails, though the mock's own spec allows it.", async () => {
  const changed = await writeChangedSpec(directory, ({ components: { schemas } }) => {
    schemas["Process"]!.properties["time"] = { type: "integer", example: 213 };
    schemas["ProcessList"]!.properties["processes"]!["minItems"] = 1;
  });
  const mock = await startMock({ specFile: changed });
  try {
    const [operation] = listOperations(await loadSpec(changed));
    await expect(callForEveryAnswer(mock.url, operation!)).rejects.toThrow(ResponseValidationError);
  } finally {
    await mock.close();
  }
});

describe.concurrent("the script check-traffic", () => {
  test("passes the client, the mock and the spec as they are", async () => {
    expect(await runScript("check-traffic")).toEqual({ exitCode: 0, printed: "" });
  });

  test("says what of a spec no call shows, and what to do", async () => {
    const changed = await writeChangedSpec(directory, ({ paths }) => {
      paths["/v3/instances"] = { get: { ...paths[path]!.get, operationId: "listInstances" } };
    });
    const { exitCode, printed } = await runScript("check-traffic", changed);
    expect(exitCode).toBe(1);
    expect(printed).toContain("listInstances: No call shows the status 200");
    expect(printed).not.toContain("listProcesses: ");
    expect(printed).toContain("add an example to the spec, or a call");
  });
});
