import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { toJunit } from "../../src/report/to-junit.ts";
import { anyText } from "./any-text.ts";
import { findAll, parseXml } from "./parse-xml.ts";
import { sampleReport, withEveryText } from "./sample-report.ts";
import { shapeOf } from "./shape-of.ts";

const root = parseXml(toJunit(sampleReport));

test("the numbers are those of the run, and of each group", () => {
  expect(root.name).toBe("testsuites");
  expect(root.attributes).toEqual({
    name: "das-contract",
    tests: "4",
    failures: "1",
    errors: "0",
    skipped: "1",
    time: "12.345",
  });
  const suite = { tests: "1", failures: "0", errors: "0", skipped: "0" };
  const timestamp = "2026-02-03T04:05:06";
  expect(root.children.map(({ attributes }) => attributes)).toEqual([
    { ...suite, name: "Every answer", tests: "2", timestamp },
    { ...suite, name: "Wrong requests", failures: "1", timestamp },
    { ...suite, name: "Credentials", skipped: "1", timestamp },
  ]);
});

test("a rule is a test case of its group's suite, under its sentence", () => {
  expect(root.children.map((suite) => findAll(suite, "testcase"))).toMatchObject([
    [
      {
        attributes: {
          classname: "das-contract.Every answer",
          name: "No request makes the server fail.",
        },
        children: [],
      },
      { attributes: { name: "Every answer has a status that the contract documents." } },
    ],
    [{ attributes: { name: "A number outside of its bounds is refused." } }],
    [{ attributes: { name: "A wrong signature is refused with 401." } }],
  ]);
});

test("each suite names the target and the seed", () => {
  for (const suite of root.children) {
    expect(findAll(suite, "property").map(({ attributes }) => attributes)).toEqual([
      { name: "target", value: "http://127.0.0.1:4010" },
      { name: "seed", value: "42" },
    ]);
  }
});

test("a rule that failed has one failure, with the first finding in its message and all in its text", () => {
  const [failure, ...others] = findAll(root, "failure");
  const [first, second] = sampleReport.rules[2]!.findings;
  expect(others).toEqual([]);
  expect(failure?.attributes).toEqual({
    type: "range-refused",
    message: `expected ${first?.expected}, but got ${first?.received}, and 1 more finding`,
  });
  expect(failure?.text.split("\n")).toEqual([
    first?.curl,
    `expected ${first?.expected}`,
    `but got ${first?.received}`,
    `spec: ${first?.pointer}`,
    `replay: ${first?.replay}`,
    "",
    `expected ${second?.expected}`,
    expect.stringContaining(`but got a body that holds \\u{1b}[31mred`),
    `spec: ${second?.pointer}`,
    `replay: ${second?.replay}`,
  ]);
});

test("a rule that was skipped says why", () => {
  expect(findAll(root, "skipped").map(({ attributes }) => attributes)).toEqual([
    { message: "No access key was given." },
  ]);
});

test("it is well-formed, and has the same elements, whatever its texts hold", () => {
  const shape = shapeOf(parseXml(toJunit(withEveryText("harmless"))));
  assert(
    property(anyText, (text) => {
      expect(shapeOf(parseXml(toJunit(withEveryText(text))))).toBe(shape);
    }),
  );
});
