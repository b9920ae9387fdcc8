import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RedoclyRun } from "../../gates/run-redocly.ts";
import { runWorkflow } from "../../gates/run-workflow.ts";
import { writeChangedSpec } from "./changed-spec.ts";
import { exampleCall } from "./example-call.ts";
import { runScript } from "./run-script.ts";
import { serve } from "./serve.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "check-workflow-"));
});
afterAll(() => rm(directory, { recursive: true }));

const limit = 2;
const sessions = ["95", "96", "97"].map((id) => ({
  id,
  user: exampleCall.user,
  host: "localhost:56404",
  database: "shop",
  command: "Sleep",
  time: "4",
  state: "",
  sql: "",
  trx_executed_time: "0",
}));

interface Answer {
  status?: number;
  processes?: unknown[];
  count?: number;
}

/** Runs the workflow against a server that pages rightly, but for what `answer` makes of a page. */
async function runAgainst(answer: (offset: number) => Answer): Promise<RedoclyRun> {
  const server = await serve((request, response) => {
    const offset = Number(new URL(request.url!, "http://localhost").searchParams.get("offset"));
    const {
      status = 200,
      processes = sessions.slice(offset, offset + limit),
      count = sessions.length,
    } = answer(offset);
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ processes, count }));
  });
  const inputs = { ...exampleCall, token: "any-token", limit };
  try {
    return await runWorkflow(server.url, inputs);
  } finally {
    await server.close();
  }
}

test("The workflow goes through on a server that pages.", async () => {
  expect(await runAgainst(() => ({}))).toMatchObject({ exitCode: 0 });
});

const [first, second] = sessions;
const another = { ...second, user: "root" };

test.each<{ title: string; answer: (offset: number) => Answer; says: string[] }>([
  {
    title: "another status",
    answer: () => ({ status: 404 }),
    says: [`simple criteria: {"condition":"$statusCode == 200"}`],
  },
  {
    title: "a missing field, a session of another user, and a count below their number",
    answer: () => ({ processes: [{ ...first, sql: undefined }, another], count: 1 }),
    says: [
      "jsonpath criteria: $[?count(@.processes[?((@.id",
      "jsonpath criteria: $[?count(@.processes[?@.user",
      "jsonpath criteria: $[?@.count",
    ],
  },
  {
    title: "a second page that is too long and has a session of another user",
    answer: (offset) => (offset > 0 ? { processes: [...sessions, another] } : {}),
    says: [
      "jsonpath criteria: $[?length(@.processes)",
      "jsonpath criteria: $[?count(@.processes[?@.user",
    ],
  },
])("It fails on $title", async ({ answer, says }) => {
  const { exitCode, output } = await runAgainst(answer);
  expect(exitCode).toBe(1);
  for (const failure of says) expect(output).toContain(`Checking ${failure}`);
});

describe.concurrent("the script check-workflow", () => {
  test("passes the mock and the spec as they are", async () => {
    expect(await runScript("check-workflow")).toEqual({ exitCode: 0, printed: "" });
  });

  test("says which step fails on the mock of a spec, and what to do", async () => {
    const changed = await writeChangedSpec(directory, ({ components: { responses } }) => {
      const { examples } = responses["ProcessList"]!.content["application/json"]!;
      examples["documented"]!.value.processes[0]!.user = "root";
    });
    const { exitCode, printed } = await runScript("check-workflow", changed);
    expect(exitCode).toBe(1);
    expect(printed).toContain("step list-first-page");
    expect(printed).toContain("Mend gates/list-sessions.arazzo.yaml");
  });
});
