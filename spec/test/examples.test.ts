import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { listOperations } from "../src/list-operations.ts";
import { loadSpec } from "../src/load-spec.ts";

interface Session {
  id: string;
  user: string;
  database: string;
  command: string;
  state: string;
  sql: string;
  trx_executed_time: string;
}

interface ListExample {
  processes: Session[];
  count: number;
}

const specFolder = fileURLToPath(new URL("..", import.meta.url));
const document = await loadSpec();

/** The named examples of every response, by status and name. */
const examples = listOperations(document).flatMap(({ responses }) =>
  Object.entries(responses).flatMap(([status, { content = {}, "x-source": source }]) =>
    Object.values(content).flatMap((mediaType) =>
      Object.entries(mediaType.examples ?? {}).map(([name, example]) => ({
        status,
        name,
        value: example.value,
        source: example["x-source"] ?? source,
      })),
    ),
  ),
);
const errorExamples = examples.filter(({ status }) => status !== "200");

test("the spec refers to every example file by its name, and to none that does not exist", async () => {
  const text = await readFile(join(specFolder, "openapi.yaml"), "utf8");
  const references = text.matchAll(/(?<name>\S+):\n +\$ref: \.\/examples\/(?<file>\S+)/gu);
  const referred = [...references].map(({ groups }) => `${groups?.["name"]}: ${groups?.["file"]}`);
  const entries = await readdir(join(specFolder, "examples"), { recursive: true });
  const files = entries
    .filter((entry) => entry.endsWith(".json"))
    .map((entry) => `${basename(entry, ".json")}: ${entry.replaceAll("\\", "/")}`);
  expect(new Set(referred)).toEqual(new Set(files));
});

test("documented is the example of the reference, letter by letter", () => {
  expect(listExample("documented")).toEqual({
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
  });
});

test("empty is a page without sessions", () => {
  expect(listExample("empty")).toEqual({ processes: [], count: 0 });
});

describe("busy", () => {
  const { processes, count } = listExample("busy");

  test("has at least 18 sessions, and counts them", () => {
    expect(processes.length).toBeGreaterThanOrEqual(18);
    expect(count).toBe(processes.length);
  });

  test("tells every session apart by its id", () => {
    expect(new Set(processes.map(({ id }) => id)).size).toBe(processes.length);
  });

  test.each<[string, (session: Session) => boolean]>([
    [
      "that sleeps outside of a transaction",
      ({ command, trx_executed_time }) => command === "Sleep" && trx_executed_time === "0",
    ],
    [
      "that sleeps in a transaction",
      ({ command, trx_executed_time }) => command === "Sleep" && Number(trx_executed_time) > 0,
    ],
    [
      "that waits for a row lock",
      ({ state, sql }) => state === "updating" && sql.includes("row lock"),
    ],
    ["that waits for a metadata lock", ({ state }) => state === "Waiting for table metadata lock"],
    ["in no database", ({ database }) => database === "--"],
    ["of a user with an apostrophe", ({ user }) => user.includes("'")],
    ["of a user with Chinese characters", ({ user }) => /\p{Script=Han}/u.test(user)],
    [
      "with SQL in quotes and over several lines",
      ({ sql }) => sql.includes('"') && sql.includes("'") && sql.includes("\n"),
    ],
    ["with an emoji", ({ sql }) => /\p{Emoji_Presentation}/u.test(sql)],
    ["with markup", ({ sql }) => sql.includes("<script>")],
    ["whose statement was cut at 1,024 characters", ({ sql }) => sql.length === 1024],
  ])("has a session %s", (_kind, isOfThatKind) => {
    expect(processes.filter(isOfThatKind)).not.toEqual([]);
  });
});

test("an error example is named for its error code", () => {
  expect(errorExamples.map(({ name }) => name)).toEqual(
    errorExamples.map(({ value }) => (value as { error_code: string }).error_code),
  );
});

test("an error example is marked as the gateway's, or its response is, if its code is the gateway's", () => {
  expect(errorExamples.filter(({ source }) => source === "gateway")).toEqual(
    errorExamples.filter(({ name }) => name.startsWith("APIG")),
  );
});

test("an error example stands under the status that is documented for its code", () => {
  const statuses: Record<string, string[]> = {};
  for (const { name, status } of errorExamples) {
    statuses[name] = [...(statuses[name] ?? []), status];
  }
  expect(statuses).toEqual({
    "DAS.200002": ["400"],
    "DAS.200051": ["400"],
    "DAS.200100": ["400"],
    "DAS.200103": ["400"],
    "DAS.200104": ["400"],
    "DAS.200108": ["400"],
    "DAS.200112": ["400"],
    "DAS.200113": ["400"],
    "DAS.200114": ["400"],
    "DAS.200120": ["400"],
    "DAS.220003": ["400"],
    "DAS.500000": ["500"],
    "APIGW.0101": ["404"],
    "APIGW.0201": ["400", "413"],
    "APIGW.0202": ["502"],
    "APIGW.0203": ["504"],
    "APIGW.0301": ["401"],
    "APIGW.0302": ["403"],
    "APIGW.0303": ["401"],
    "APIGW.0305": ["401"],
    "APIGW.0307": ["401"],
    "APIGW.0308": ["429"],
  });
});

function listExample(wanted: string): ListExample {
  return examples.find(({ status, name }) => status === "200" && name === wanted)
    ?.value as ListExample;
}
