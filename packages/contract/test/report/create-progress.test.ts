import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { createProgress } from "../../src/report/create-progress.ts";

const state = { rule: "range-refused", done: 12, total: 43, calls: 1532 } as const;

function openStream(isTTY: boolean, columns = 80) {
  const stream = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY, columns });
  return {
    progress: createProgress(stream as unknown as NodeJS.WriteStream),
    written: () => (stream.read() as string | null) ?? "",
  };
}

/** What a terminal's line shows after all of that. */
function shown(written: string): string {
  return written.split("\r\u001B[K").at(-1) ?? "";
}

test("a terminal shows the rule under way, how many rules are done, and the calls", async () => {
  const { progress, written } = openStream(true);
  progress.update(state);
  await setTimeout(150);
  expect(shown(written())).toBe("[12/43] range-refused, 1532 calls");
  progress.end();
});

test("it is drawn at most ten times a second, and then as it is by now", async () => {
  const { progress, written } = openStream(true);
  const start = performance.now();
  for (let calls = 1; calls <= 60; calls++) {
    progress.update({ ...state, calls });
    await setTimeout(5);
  }
  await setTimeout(150);
  const tenths = (performance.now() - start) / 100;
  const frames = written().split("\r").slice(1);
  expect(frames.length).toBeGreaterThan(1);
  expect(frames.length).toBeLessThanOrEqual(tenths);
  expect(frames.at(-1)).toContain("60 calls");
  progress.end();
});

test.each([
  [20, "[12/43] range-refus"],
  [0, "[12/43] range-refused, 1532 calls"],
])("the line never breaks in a terminal of %i columns", async (columns, line) => {
  const { progress, written } = openStream(true, columns);
  progress.update(state);
  await setTimeout(150);
  expect(shown(written())).toBe(line);
  progress.end();
});

test("the line is gone at the end, and stays gone", async () => {
  const { progress, written } = openStream(true);
  progress.update(state);
  await setTimeout(150);
  progress.update(state);
  progress.end();
  await setTimeout(150);
  const all = written();
  expect(all).toContain("range-refused");
  expect(shown(all)).toBe("");
});

test("nothing is written where there is no terminal", async () => {
  const { progress, written } = openStream(false);
  progress.update(state);
  await setTimeout(150);
  progress.end();
  expect(written()).toBe("");
});
