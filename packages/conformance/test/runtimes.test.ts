import type { ListProcessesResponse } from "@das-processes/client";
import { startMock, type Mock } from "@das-processes/mock";
import { listOperations, loadSpec } from "@das-processes/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findDeadUrl } from "../src/find-dead-url.ts";
import { writePrograms } from "../src/project/write-programs.ts";
import type { Outcome } from "../src/runtimes/outcome.ts";
import { runInBun } from "../src/runtimes/run-in-bun.ts";
import { runInChromium } from "../src/runtimes/run-in-chromium.ts";
import { runInDeno } from "../src/runtimes/run-in-deno.ts";
import { runInNode } from "../src/runtimes/run-in-node.ts";
import { runInOwnNode } from "../src/runtimes/run-in-own-node.ts";
import { runInWorkerd } from "../src/runtimes/run-in-workerd.ts";
import { startFaultServer, type FaultServer } from "../src/start-fault-server.ts";
import { allRules } from "../src/suite/all-rules.ts";
import { awkwardUser, key, params, token } from "../src/suite/client-of.ts";
import { fetchTimeout } from "./fetch-timeout.ts";
import { skipUnlessFetched } from "./skip-unless-fetched.ts";
import { useProject } from "./use-project.ts";

/** What the mock answers if it is not asked for anything else. */
const documentedPage: ListProcessesResponse = {
  processes: [
    {
      id: "1",
      user: "event_scheduler",
      host: "localhost",
      database: "--",
      command: "Daemon",
      time: "4260107",
      state: "Waiting on empty queue",
      sql: "",
      trx_executed_time: "0",
    },
  ],
  count: 1,
};

const lines: string[] = [];
const project = useProject({ zod: "4.6.7" });

let mock: Mock;
let faultServer: FaultServer;
beforeAll(async () => {
  mock = await startMock({ tokens: [token], keys: [key] });
  faultServer = await startFaultServer();
  const { responses } = listOperations(await loadSpec())[0]!;
  const { busy } = responses["200"]!.content!["application/json"]!.examples!;
  await writePrograms(project.folder, {
    serverUrl: mock.url,
    calls: {
      single: { params, outcome: documentedPage },
      busy: {
        params,
        headers: { Prefer: "example=busy" },
        outcome: busy!.value as ListProcessesResponse,
      },
      empty: {
        params,
        headers: { Prefer: "example=empty" },
        outcome: { processes: [], count: 0 },
      },
      awkward: { params: { ...params, user: awkwardUser }, outcome: documentedPage },
      refused: {
        params,
        headers: { Prefer: "code=400, example=DAS.200104" },
        outcome: {
          error_code: "DAS.200104",
          error_msg: "limit must be an integer from 1 to 100.",
        },
      },
    },
    faultUrl: faultServer.url,
    deadUrl: await findDeadUrl(),
  });
});
afterAll(async () => {
  await mock.close();
  faultServer.close();
  console.log(lines.join("\n"));
});

const runtimes: [string, () => Promise<Outcome>][] = [
  ["Node 20", () => runInNode(project.folder, "20.20.2")],
  ["Node 22", () => runInNode(project.folder, "22.23.3")],
  ["Node 24", () => runInOwnNode(project.folder)],
  ["Node 26", () => runInNode(project.folder, "26.10.0")],
  ["Bun", () => runInBun(project.folder)],
  ["Deno", () => runInDeno(project.folder)],
  ["workerd", () => runInWorkerd(project.folder)],
  ["Chromium", () => runInChromium(project.folder)],
];

test.for(runtimes)(
  "In %s the packed client keeps every rule.",
  { timeout: fetchTimeout },
  async ([name, run], context) => {
    const { version, results } = await skipUnlessFetched(context, run());
    const passed = results.filter((result) => result.passed);
    lines.push(`${name.split(" ")[0]} ${version}: ${passed.length} passed`);
    expect(results.filter((result) => !result.passed)).toEqual([]);
    expect(results.map((result) => result.name)).toEqual(Object.keys(allRules));
  },
);
