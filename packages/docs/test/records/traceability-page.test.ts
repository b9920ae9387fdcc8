import { loadSpec } from "@das-processes/spec";
import { expect, test } from "vitest";
import { toReferencePage } from "../../src/pages/to-reference-page.ts";
import { findAnchor } from "../../src/pages/traceability/find-anchor.ts";
import { listHeadings } from "../../src/pages/traceability/list-headings.ts";
import { toTraceabilityPage } from "../../src/pages/traceability/to-traceability-page.ts";
import { attributeOf } from "../../src/site/html.ts";
import { asShown, hostileText, withEveryText } from "./hostile-text.ts";
import { renderPage } from "./render-page.ts";
import { sampleReport } from "./sample-report.ts";

const spec = await loadSpec();
const reference = toReferencePage(spec, []).body;
const page = await renderPage(toTraceabilityPage({ report: sampleReport, spec, reference }));
const links = page.elements.flatMap((element) => attributeOf(element, "href") ?? []);

test("Each fact stands below its source, with its places and with its rules and their status.", () => {
  expect(page.textsOf("h2")).toEqual([
    "The API reference",
    "The API gateway",
    "Other documentation of the vendor",
    "A choice of this project",
    "What no rule can check",
  ]);
  expect(page.tableOf("Facts: The API reference").slice(1)).toEqual([
    [
      "limit goes from 1 to 100.",
      "/components/parameters/Limit/schema/maximum /info/description",
      "range-refused failed server-error passed",
    ],
    [
      "offset skips sessions.",
      "/components/parameters/Offset/description",
      "offset-skips skipped case-refused, not run",
    ],
  ]);
  expect(page.tableOf("Facts: The API gateway").slice(1)).toEqual([
    ["A call never makes the gateway fail.", "/security", "server-error passed"],
  ]);
});

test("A fact that no rule can check says why, and the reasons are counted.", () => {
  const reason = "No request can make another engine.";
  expect(page.tableOf("Facts: Other documentation of the vendor")[1]?.at(-1)).toBe(reason);
  expect(page.tableOf("Why no rule can check a fact").slice(1)).toEqual([[reason, "2"]]);
});

test("The facts are counted by source and by status, zeroes too.", () => {
  expect(page.tableOf("Facts by source")).toEqual([
    ["Source", "Facts", "Passed", "Failed", "Skipped", "No rule can check"],
    ["The API reference", "2", "0", "1", "1", "0"],
    ["The API gateway", "1", "1", "0", "0", "0"],
    ["Other documentation of the vendor", "2", "0", "0", "0", "2"],
    ["A choice of this project", "0", "0", "0", "0", "0"],
    ["All", "5", "1", "1", "1", "2"],
  ]);
});

test("A place leads to what the reference says of it, and a rule that ran to what came of it.", () => {
  expect(links).toEqual([
    "/contract-report/",
    "/api/#limit",
    "/contract-report/#rule-range-refused",
    "/contract-report/#rule-server-error",
    "/api/#offset",
    "/contract-report/#rule-offset-skips",
    "/api/#authentication",
    "/contract-report/#rule-server-error",
    "/api/#servers",
    "/api/#404",
  ]);
});

const operation = "/paths/~1v3~1{project_id}~1instances~1{instance_id}~1processes/get";
const response = "/components/responses/BadRequest";

test.each([
  ["/components/parameters/NodeId/schema/pattern", "node_id"],
  ["/components/parameters/User/description", "user"],
  ["/components/schemas/Process/properties/user/type", "processuser"],
  ["/components/schemas/Process/properties/trx_executed_time/type", "trx_executed_time"],
  ["/components/schemas/Process/required", "process"],
  [`${response}/description`, "400"],
  [`${response}/content/application~1json/examples/DAS.200104/value/error_code`, "das200104"],
  ["/components/responses/ProcessList/content/application~1json/examples/busy/value", "200"],
  ["/components/headers/RequestId/schema/type", "x-request-id"],
  ["/components/securitySchemes/token/name", "x-auth-token"],
  [`${operation}/responses/404/$ref`, "404"],
  [`${operation}/x-dependencies`, "parameters-that-depend-on-each-other"],
  [`${operation}/description`, "list-the-sessions-of-an-instance"],
  ["/security", "authentication"],
  ["/servers/0/url", "servers"],
  ["/info/description", undefined],
  ["/components/parameters/Sort/name", undefined],
])("In the reference, %s is told at #%s.", (pointer, anchor) => {
  expect(findAnchor(pointer, spec, listHeadings(reference))).toBe(anchor);
});

test("A place of which the reference has no heading leads nowhere.", () => {
  const pointer = "/components/parameters/NodeId/schema/pattern";
  expect(findAnchor(pointer, spec, listHeadings("## Limits\n\n```\n# node_id\n```\n"))).toBe(
    undefined,
  );
});

test("Headings of the same text have anchors of their own.", () => {
  expect(listHeadings("# One\n\n## `a_b` c\n\n## One\n\n# One!\n")).toEqual([
    { text: "One", anchor: "one", parents: [] },
    { text: "a_b c", anchor: "a_b-c", parents: ["One"] },
    { text: "One", anchor: "one-1", parents: ["One"] },
    { text: "One!", anchor: "one-2", parents: [] },
  ]);
});

test("Whatever a report says stays text.", async () => {
  const [harmless, hostile] = await Promise.all(
    ["harmless", hostileText].map((text) => {
      const report = withEveryText(sampleReport, text, ["status", "source", "startedAt"]);
      return renderPage(toTraceabilityPage({ report, spec, reference }));
    }),
  );
  const [expected, shape] = [harmless!, hostile!].map((rendered) =>
    // A pointer may break at each of its slashes.
    rendered.shape.filter((tagName) => tagName !== "wbr"),
  );
  expect(shape).toEqual(expected);
  expect(hostile!.tableOf("Facts: The API gateway")[1]?.[0]).toBe(asShown(hostileText));
});

test("Without a report, the page says what makes one.", () => {
  const { body } = toTraceabilityPage({ report: undefined, spec, reference });
  expect(body).toContain("`packages/docs/records/contract.json` is missing");
  expect(body).toContain("das-contract.js --json packages/docs/records/contract.json");
});
