import { expect, test } from "vitest";
import { runSuite } from "../src/suite/run-suite.ts";
import type { Subject } from "../src/suite/subject.ts";

const subject = {} as Subject;

test("A rule that is broken is told with its reason, and the others are run all the same.", async () => {
  const results = await runSuite(subject, {
    "this one is broken": async () => {
      throw new TypeError("no such thing");
    },
    "this one throws what is no error": () => Promise.reject("a text"),
    "this one holds": async () => {},
  });
  expect(results).toEqual([
    { name: "this one is broken", passed: false, message: "TypeError: no such thing" },
    { name: "this one throws what is no error", passed: false, message: "a text" },
    { name: "this one holds", passed: true },
  ]);
});

test("A rule that does not end is broken.", async () => {
  const rules = { "this one waits": () => new Promise<void>(() => {}) };
  expect(await runSuite(subject, rules, 20)).toEqual([
    { name: "this one waits", passed: false, message: "Error: It did not end in 20 ms." },
  ]);
});
