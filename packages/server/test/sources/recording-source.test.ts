import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRecordingSource } from "../../src/sources/create-recording-source.ts";
import type { Process } from "../../src/sources/session-source.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "das-processes-recording-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function record(text: string): Promise<string> {
  const file = join(folder, "recording");
  await writeFile(file, text);
  return file;
}

function session(id: string, user: string, database: string): Process {
  const rest = {
    host: "",
    command: "Sleep",
    time: "1",
    state: "",
    sql: "",
    trx_executed_time: "0",
  };
  return { id, user, database, ...rest };
}

const sessions = [
  session("10", "app", "shop"),
  session("9", "app", "--"),
  session("12345678901234567890", "o'brien", "订单"),
  session("2", "App", "shop"),
];
const everything = { user: undefined, database: undefined, offset: 0, limit: 100 };

describe.each([
  ["an answer of the service", JSON.stringify({ processes: sessions, count: 4 })],
  ["a list", JSON.stringify(sessions, null, 2)],
  ["a session a line", `${sessions.map((each) => JSON.stringify(each)).join("\n")}\n\n`],
])("a recording that is %s", (_name, text) => {
  test("gives its sessions whole, in the order of their ids as numbers", async () => {
    const source = createRecordingSource(await record(text));
    const page = await source.list(everything);
    expect(page.count).toBe(4);
    expect(page.processes.map(({ id }) => id)).toEqual(["2", "9", "10", "12345678901234567890"]);
    expect(page.processes).toEqual(expect.arrayContaining(sessions));
  });
});

test("a filter takes what is the same letter for letter, and both have to hold", async () => {
  const source = createRecordingSource(await record(JSON.stringify(sessions)));
  const idsOf = async (query: object) =>
    (await source.list({ ...everything, ...query })).processes.map(({ id }) => id);
  expect(await idsOf({ user: "app" })).toEqual(["9", "10"]);
  expect(await idsOf({ database: "shop" })).toEqual(["2", "10"]);
  expect(await idsOf({ user: "app", database: "shop" })).toEqual(["10"]);
  expect(await idsOf({ user: "o'brien" })).toEqual(["12345678901234567890"]);
});

test("a page skips and stops as asked, and counts what is on all pages", async () => {
  const source = createRecordingSource(await record(JSON.stringify(sessions)));
  const page = await source.list({ ...everything, offset: 1, limit: 2 });
  expect(page).toMatchObject({ count: 4, processes: [{ id: "9" }, { id: "10" }] });
  expect(await source.list({ ...everything, offset: 4 })).toEqual({ count: 4, processes: [] });
});

test("a field that the contract does not know is left out", async () => {
  const text = JSON.stringify([{ ...sessions[0], more: 1 }]);
  const { processes } = await createRecordingSource(await record(text)).list(everything);
  expect(processes).toEqual([sessions[0]]);
});

test.each([
  [
    "a number where a text is due",
    JSON.stringify([{ ...sessions[0], time: 1 }]),
    /: session 1 time must be a text\./u,
  ],
  [
    "a line that is no JSON",
    `${JSON.stringify(sessions[0])}\nnonsense`,
    /:2: must be a session as JSON\./u,
  ],
  ["a text", '"text"', /:1: must be a session as JSON\./u],
])("%s is no recording, and the place is named", async (_name, text, message) => {
  const file = await record(text);
  expect(() => createRecordingSource(file)).toThrow(message);
});

test("a file that is not there is named", () => {
  expect(() => createRecordingSource(join(folder, "nowhere"))).toThrow(/nowhere/u);
});
