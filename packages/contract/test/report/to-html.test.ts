import { createHash } from "node:crypto";
import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { toHtml } from "../../src/report/to-html.ts";
import { anyText } from "./any-text.ts";
import { findAll, parseXml, type XmlElement } from "./parse-xml.ts";
import { sampleReport, soundReport, withEveryText } from "./sample-report.ts";
import { shapeOf } from "./shape-of.ts";

const page = parseXml(toHtml(sampleReport));
const soundPage = parseXml(toHtml(soundReport));
const style = findAll(page, "style")[0]!.text;

function textsOf(root: XmlElement, name: string): string[] {
  return findAll(root, name).map(({ text }) => text.trim());
}

function attributesOf(root: XmlElement, element: string, name: string): string[] {
  return findAll(root, element).flatMap(({ attributes }) => attributes[name] ?? []);
}

function listOf(root: XmlElement): string[] {
  const values = textsOf(root, "dd");
  return textsOf(root, "dt").map((name, index) => `${name}: ${values[index]}`);
}

test("the verdict, the target and the figures come first", () => {
  const [header] = findAll(page, "header");
  expect(textsOf(header!, "h1")).toEqual(["The contract is broken."]);
  expect(textsOf(soundPage, "h1")).toEqual(["The contract holds."]);
  expect(textsOf(header!, "code")).toEqual(["http://127.0.0.1:4010"]);
  expect(listOf(header!)).toEqual([
    "Rules passed: 2",
    "Rules failed: 1",
    "Rules skipped: 1",
    "Calls: 5,123",
    "Cases: 300",
    "Seed: 42",
    "Duration: 12.3 s",
    "Started: 2026-02-03 04:05:06 UTC",
  ]);
  expect(listOf(findAll(soundPage, "header")[0]!).slice(0, 3)).toEqual([
    "Rules passed: 2",
    "Rules failed: 0",
    "Rules skipped: 0",
  ]);
});

test("the sections that have something in them follow, findings first, and can be gone to", () => {
  expect(textsOf(page, "h2")).toEqual([
    "Findings",
    "Rules",
    "What is known of the service",
    "What a judge cannot know",
  ]);
  expect(textsOf(page, "nav")).toEqual(["Findings Rules Facts Blind spots"]);
  expect(textsOf(soundPage, "h2")).toEqual(["Rules", "What is known of the service"]);
  expect(textsOf(soundPage, "nav")).toEqual(["Rules Facts"]);
});

test("a finding has its rule, its request, what was expected and got, where, and how to replay it", () => {
  const [article, ...others] = findAll(page, "article");
  const [first, second] = findAll(article!, "li").map(listOf);
  expect(others).toEqual([]);
  expect(textsOf(article!, "h3")).toEqual(["A number outside of its bounds is refused."]);
  expect(first).toEqual([
    `Request: ${sampleReport.rules[2]!.findings[0]!.curl}`,
    "Expected: status 400 with the error code DAS.200104",
    'But got: status 200 with {"processes":[{"id":"95","user":"订单"}],"count":21}',
    "Spec: /components/parameters/Limit/schema/maximum",
    "Replay: --seed 42 --rule range-refused --case 17",
  ]);
  expect(second).toEqual([
    "Expected: status 400",
    expect.stringContaining("\\u{202e}gnp.exe a\\u{200b}b\\u{feff}c \\u{d83e}"),
    "Spec: /components/responses/BadRequest",
    "Replay: --seed 42 --rule range-refused --case 18",
  ]);
});

test("each rule stands in its group with its status, its id, its checks, and why it was skipped", () => {
  const [, rules] = findAll(page, "section");
  const groups = findAll(rules!, "details");
  expect(groups.map((group) => textsOf(group, "summary"))).toEqual([
    ["Every answer 2 passed"],
    ["Wrong requests 0 passed, 1 failed"],
    ["Credentials 0 passed, 1 skipped"],
  ]);
  expect(groups.map((group) => attributesOf(group, "svg", "aria-label"))).toEqual([
    ["passed", "passed"],
    ["failed"],
    ["skipped"],
  ]);
  expect(groups.map((group) => textsOf(group, "p"))).toEqual([
    ["server-error", "documented-status"],
    ["range-refused, 2 findings"],
    ["wrong-signature-refused", "skipped: No access key was given."],
  ]);
  expect(groups.map((group) => textsOf(group, "td").filter(Boolean))).toEqual([
    ["1,204", "998"],
    ["96"],
    ["0"],
  ]);
});

test("each fact has who says so and its places in the spec, and leads to the rules that check it, or says why none can", () => {
  const [, , facts] = findAll(page, "section");
  const rows = findAll(facts!, "tr").slice(1);
  expect(rows.map((row) => textsOf(row, "th"))).toEqual([
    ["The limit is an integer from 1 to 100, and 100 by default.By the API reference"],
    ["A call carries a token.By the gateway"],
    ["Only instances of MySQL can be asked.By other documentation of the vendor"],
  ]);
  expect(rows.map((row) => attributesOf(row, "svg", "aria-label"))).toEqual([
    ["failed"],
    ["skipped"],
    ["skipped"],
  ]);
  expect(rows.map((row) => textsOf(row, "li"))).toEqual([
    [
      "/components/parameters/Limit/schema/minimum",
      "/components/parameters/Limit/schema/maximum",
      "range-refused",
      "server-error",
    ],
    ["/components/securitySchemes/token", "wrong-signature-refused"],
    ["/components/parameters/InstanceId/description"],
  ]);
  expect(rows.map((row) => textsOf(row, "td").at(-1))).toContain(
    "No request can make an instance of another engine.",
  );
  expect(rows.map((row) => attributesOf(row, "a", "href"))).toEqual([
    ["#rule-range-refused", "#rule-server-error"],
    ["#rule-wrong-signature-refused"],
    [],
  ]);
});

test("the facts come after the results, folded, with how many hold", () => {
  const names = findAll(page, "section").map(({ attributes }) => attributes["id"]);
  expect(names).toEqual(["findings", "rules", "facts", "blind-spots"]);
  const [, , facts] = findAll(page, "section");
  const [fold, ...others] = findAll(facts!, "details");
  expect(others).toEqual([]);
  expect(fold!.attributes).toEqual({});
  expect(textsOf(fold!, "summary")).toEqual(["3 facts 0 passed, 1 failed, 2 skipped"]);
  expect(findAll(fold!, "table")).toHaveLength(1);
});

test("each blind spot has its judge, the rule and the reason", () => {
  const [, , , blindSpots] = findAll(page, "section");
  const [, row] = findAll(blindSpots!, "tr");
  expect(row?.children.map(({ text }) => text)).toEqual([
    "Zod",
    "dependency-refused",
    "A schema of one parameter knows nothing of the others.",
  ]);
});

test("every link leads to a place on the page, and no two places have one name", () => {
  const { rules } = soundReport;
  const partial = parseXml(toHtml({ ...sampleReport, rules: rules.slice(0, 1) }));
  for (const root of [page, soundPage, partial]) {
    const ids = ["section", "article", "tr", "h2"].flatMap((name) =>
      attributesOf(root, name, "id"),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.map((id) => `#${id}`)).toEqual(
      expect.arrayContaining(attributesOf(root, "a", "href")),
    );
  }
});

test("every table names its columns and its rows", () => {
  for (const table of findAll(page, "table")) {
    const [head, ...rows] = findAll(table, "tr");
    expect(head?.children.map(({ attributes }) => attributes["scope"])).toEqual(
      rows[0]?.children.map(() => "col"),
    );
    for (const row of rows) expect(attributesOf(row, "th", "scope")).toEqual(["row"]);
  }
});

test("it asks nobody for anything, runs no script, and forbids both", () => {
  const policies = findAll(page, "meta")
    .filter(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")
    .map(({ attributes }) => attributes["content"]);
  const hash = createHash("sha256").update(style).digest("base64");
  expect(policies).toEqual([
    `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
  ]);
  expect(style).not.toMatch(/url\(|@import/u);
  expect(shapeOf(page)).not.toMatch(
    /<(script|iframe|img|object|embed|form|base)\b| (src|style|on\w+)\b/u,
  );
  expect(attributesOf(page, "link", "href")).toEqual(["data:,"]);
});

test("it has the same elements, whatever its texts hold", () => {
  const shape = shapeOf(parseXml(toHtml(withEveryText("harmless"))));
  assert(
    property(anyText, (text) => {
      expect(shapeOf(parseXml(toHtml(withEveryText(text))))).toBe(shape);
    }),
  );
});

describe.each([
  ["light", 0],
  ["dark", 1],
  ["print", 2],
])("in the colours for %s", (_name, index) => {
  const block = [...style.matchAll(/:root \{([^}]*)\}/gu)][index]?.[1] ?? "";
  const colours = new Map(
    [...block.matchAll(/--(\w+): #(\w{6});/gu)].map(([, name, value]) => [name, value!]),
  );

  test.each(["ink", "soft", "link", "passed", "failed", "skipped"])("%s can be read", (name) => {
    for (const ground of ["page", "card"]) {
      expect(contrast(colours.get(name)!, colours.get(ground)!)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

// As WCAG 2.2 defines it.
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
