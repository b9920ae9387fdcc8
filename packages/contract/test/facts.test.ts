import { bundleSpec } from "@das-processes/spec";
import { describe, expect, test } from "vitest";
import { resolvePointer } from "../src/cases/create-spec-pointers.ts";
import { findMissingPlaces, findUnnamedPlaces } from "../src/facts/check-places.ts";
import { facts } from "../src/facts/facts.ts";
import { judgeFacts } from "../src/facts/judge-facts.ts";
import type { RuleOutcome } from "../src/report/report.ts";
import { ruleIds, type RuleId } from "../src/rules/rule-id.ts";

const spec = await bundleSpec();

/** The rules that check what no fact says. */
const withoutFact: Partial<Record<RuleId, string>> = {
  "encoding-refused":
    "How a text is written in a URL is for RFC 3986 to say, and not for the reference.",
  "requests-judged-alike": "It holds the judges to each other, not the target to the spec.",
  "values-judged-alike": "It holds the judges to each other, not the target to the spec.",
  "answers-judged-alike": "It holds the judges to each other, not the target to the spec.",
};

/** The end of a pointer to a keyword that constrains what is sent. */
const constraint =
  /\/(?:type|format|pattern|minimum|maximum|minLength|default|required|enum|in|name)$/u;

const limit = "/components/parameters/Limit";
const operation = "/paths/~1v3~1{project_id}~1instances~1{instance_id}~1processes/get";
const documented =
  "/components/responses/ProcessList/content/application~1json/examples/documented";

/** A copy of the spec in which another value stands at a place, or none if the value is undefined. */
function changeSpec(pointer: string, value: unknown): object {
  const copy = structuredClone(spec);
  const end = pointer.lastIndexOf("/");
  const parent = resolvePointer(copy, pointer.slice(0, end)) as Record<string, unknown>;
  const key = pointer
    .slice(end + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return copy;
}

function listPointers(node: unknown, pointer = ""): string[] {
  const children = typeof node === "object" && node !== null ? Object.entries(node) : [];
  return children.flatMap(([key, child]) => {
    const below = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return [below, ...listPointers(child, below)];
  });
}

const marked = listPointers(spec).filter((pointer) => pointer.endsWith("/x-source"));

describe("the table of facts", () => {
  test("tells of each fact where the spec says it, as the spec says it", () => {
    expect(findMissingPlaces(spec, facts)).toEqual([]);
  });

  test("names every value of the spec", () => {
    expect(findUnnamedPlaces(spec, facts)).toEqual([]);
  });

  test("says nothing twice", () => {
    const sentences = facts.map(({ fact }) => fact);
    expect(sentences.filter((fact, index) => sentences.indexOf(fact) !== index)).toEqual([]);
  });

  test("gives each fact a place in the spec", () => {
    expect(facts.filter(({ places }) => places.length === 0)).toEqual([]);
  });

  test("gives each fact either rules that check it, or the reason why none can", () => {
    expect(
      facts.filter(({ rules, unchecked = "" }) => rules.length > 0 === unchecked.length > 0),
    ).toEqual([]);
  });

  test("names rules of the suite alone, and none twice for a fact", () => {
    expect(facts.flatMap(({ rules }) => rules.filter((rule) => !ruleIds.includes(rule)))).toEqual(
      [],
    );
    expect(facts.filter(({ rules }) => new Set(rules).size < rules.length)).toEqual([]);
  });

  test("has a fact for every rule of the suite, but for those that are listed with a reason", () => {
    const used = new Set(facts.flatMap(({ rules }) => rules));
    expect(new Set(ruleIds.filter((rule) => !used.has(rule)))).toEqual(
      new Set(Object.keys(withoutFact)),
    );
  });

  test("takes each mark of the gateway in the spec from the gateway", () => {
    const named = new Set(
      facts
        .filter(({ source }) => source === "gateway")
        .flatMap(({ places }) => places.map(({ pointer }) => pointer)),
    );
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((pointer) => !named.has(pointer))).toEqual([]);
  });

  test("takes nothing that the spec marks as the gateway's from the reference", () => {
    const places = facts
      .filter(({ source }) => source === "reference")
      .flatMap((fact) => fact.places.map(({ pointer }) => pointer));
    const ofGateway = marked.map((pointer) => pointer.replace(/x-source$/u, ""));
    expect(
      places.filter((pointer) => ofGateway.some((owner) => pointer.startsWith(owner))),
    ).toEqual([]);
  });
});

test("a fact is failed by a finding of its rules at, above or below one of its places, and by no other", () => {
  const finding = { expected: "", received: "", replay: "" };
  const statusAfter = (rule: RuleId, pointer: string) => {
    const outcomes = ruleIds.map((id): RuleOutcome => {
      const findings = id === rule ? [{ ...finding, pointer }] : [];
      const status = id === rule ? "failed" : "passed";
      return { id, sentence: "", group: "", status, checks: 1, findings };
    });
    const judged = judgeFacts(facts, outcomes);
    expect(judged.map(({ fact, source }) => ({ fact, source }))).toEqual(
      facts.map(({ fact, source }) => ({ fact, source })),
    );
    return judged.find(({ fact }) => fact === "limit goes from 1 to 100, both included.")!.status;
  };
  expect(statusAfter("range-refused", `${limit}/schema/maximum`)).toBe("failed");
  expect(statusAfter("range-refused", `${limit}/schema/maximum/below`)).toBe("failed");
  expect(statusAfter("range-refused", limit)).toBe("failed");
  expect(statusAfter("range-refused", `${limit}/schema/maximumLength`)).toBe("passed");
  expect(statusAfter("range-refused", "/components/parameters/Offset/schema/maximum")).toBe(
    "passed",
  );
  expect(statusAfter("integer-refused", `${limit}/schema/maximum`)).toBe("passed");
});

test("a fact that no rule checks, or none did, is skipped", () => {
  const outcomes = ruleIds.map((id): RuleOutcome => ({
    id,
    sentence: "",
    group: "",
    status: "skipped",
    checks: 0,
    findings: [],
  }));
  expect(new Set(judgeFacts(facts, outcomes).map(({ status }) => status))).toEqual(
    new Set(["skipped"]),
  );
});

describe("a change of the spec is found:", () => {
  test.each([
    ["another bound", `${limit}/schema/maximum`, 1000],
    ["another default", `${limit}/schema/default`, 20],
    ["no default", `${limit}/schema/default`, undefined],
    ["a parameter that may be missing", "/components/parameters/DbUserId/required", false],
    ["no word of whether it may", "/components/parameters/DbUserId/required", undefined],
    ["a field that may be missing", "/components/schemas/Process/required/0", undefined],
    ["no list of required fields", "/components/schemas/Process/required", undefined],
    ["another type", "/components/schemas/Process/properties/time/type", "integer"],
    ["another example", `${documented}/value/processes/0/time`, "4260108"],
    ["one more field in the example", `${documented}/value/processes/0/info`, ""],
    ["another dependency", `${operation}/x-dependencies`, ["OnlyOne(user, database);"]],
    ["no dependency", `${operation}/x-dependencies`, undefined],
    ["another action", `${operation}/x-iam-action`, "das:instance:list"],
    ["no status 429", `${operation}/responses/429`, undefined],
    ["no parameter node_id", `${operation}/parameters/5`, undefined],
    ["no signature", "/security/1", undefined],
    ["no mark of the gateway", "/components/responses/NotFound/x-source", undefined],
    ["no word of MySQL", `${operation}/description`, "Lists sessions."],
  ])("%s", (_change, pointer, value) => {
    expect(findMissingPlaces(changeSpec(pointer, value), facts)).not.toEqual([]);
  });

  test("any keyword that constrains what is sent, dropped or changed", () => {
    const pointers = listPointers(spec).filter(
      (pointer) => constraint.test(pointer) && !/^\/(?:info|tags)\//u.test(pointer),
    );
    expect(pointers.length).toBeGreaterThan(70);
    const missed = pointers.filter((pointer) =>
      [undefined, "something else"].some(
        (value) => findMissingPlaces(changeSpec(pointer, value), facts).length === 0,
      ),
    );
    expect(missed).toEqual([]);
  });
});

test("a change of the spec is told in a sentence, with the fact that it breaks", () => {
  const changed = [
    changeSpec(`${limit}/schema/maximum`, 1000),
    changeSpec(`${limit}/schema/minimum`, undefined),
    changeSpec("/components/responses/NotFound/description", "No."),
  ];
  expect(changed.flatMap((document) => findMissingPlaces(document, facts))).toEqual([
    `${limit}/schema/maximum holds 1000 and not 100: limit goes from 1 to 100, both included.`,
    `${limit}/schema/minimum is absent: limit goes from 1 to 100, both included.`,
    '/components/responses/NotFound/description does not say "there is no API at this address": 404 with APIGW.0101 says that there is no API at the address.',
  ]);
});

test.each([
  ["a keyword", `${limit}/schema/multipleOf`, 10],
  ["an enum", "/components/schemas/Process/properties/command/enum", ["Query", "Sleep"]],
  ["a parameter", "/components/parameters/Sort", { name: "sort", in: "query" }],
  ["a schema", "/components/schemas/Empty", {}],
  ["a field", "/components/schemas/Process/properties/progress", { type: "string" }],
  ["a header", "/components/responses/NotFound/headers/Retry-After", { schema: {} }],
  ["a status", `${operation}/responses/418`, { description: "A teapot." }],
  ["a security scheme", "/components/securitySchemes/open", { type: "http", scheme: "basic" }],
  ["a body of the request", `${operation}/requestBody`, { required: true }],
  ["another path", "/paths/~1v3~1ping", { get: { operationId: "ping" } }],
])("%s that is added to the spec without a fact is found", (_addition, pointer, value) => {
  expect(findUnnamedPlaces(changeSpec(pointer, value), facts)).not.toEqual([]);
});
