import { expect, test } from "vitest";
import { toContractReportPage } from "../../src/pages/contract-report/to-contract-report-page.ts";
import { attributeOf } from "../../src/site/html.ts";
import { asShown, hostileText, withEveryText } from "./hostile-text.ts";
import { renderPage } from "./render-page.ts";
import { sampleReport } from "./sample-report.ts";

const page = await renderPage(toContractReportPage(sampleReport));
const soundPage = await renderPage(
  toContractReportPage({ ...sampleReport, rules: sampleReport.rules.slice(0, 1), holds: true }),
);

test("The verdict and the figures come first, zeroes too.", () => {
  expect(page.textsOf("p")[0]).toBe("The contract is broken.");
  expect(soundPage.textsOf("p")[0]).toBe("The contract holds.");
  const values = page.textsOf("dd");
  expect(
    page
      .textsOf("dt")
      .slice(0, 9)
      .map((name, index) => `${name}: ${values[index]}`),
  ).toEqual([
    "Target: http://127.0.0.1:4010",
    "Started: 2026-02-03 04:05 UTC",
    "Duration: 12.3 s",
    "Seed: 1615147677",
    "Cases: 2,004",
    "Calls: 0",
    "Rules passed: 1",
    "Rules failed: 1",
    "Rules skipped: 1",
  ]);
});

test("Each rule stands in its group with its status, its checks, and the reason of a skip.", () => {
  expect(page.textsOf("h3").slice(1)).toEqual(["Every answer", "Wrong requests", "Meaning"]);
  expect(page.tableOf("Rules: Every answer")).toEqual([
    ["Rule", "Status", "Checks"],
    ["No request makes the server fail. server-error", "passed", "1,204"],
  ]);
  expect(page.tableOf("Rules: Wrong requests")[1]).toEqual([
    "A number outside of its bounds is refused. range-refused",
    "failed findings: 1",
    "96",
  ]);
  expect(page.tableOf("Rules: Meaning")[1]).toEqual([
    "An offset skips sessions. offset-skips",
    "skipped The target is a mock.",
    "0",
  ]);
});

test("Each rule is a place that a link can lead to.", () => {
  const ids = page.elements.flatMap((element) => attributeOf(element, "id") ?? []);
  expect(ids).toEqual(
    expect.arrayContaining(["rule-server-error", "rule-range-refused", "rule-offset-skips"]),
  );
});

test("A finding is told in full, below its rule; without one there is no word of findings.", () => {
  expect(page.textsOf("h2")).toEqual(["Findings", "Rules", "What a judge cannot know"]);
  expect(page.textsOf("h3")[0]).toBe("A number outside of its bounds is refused.");
  expect(page.textsOf("li")).toEqual([
    [
      "Request curl -sS 'http://127.0.0.1:4010/v3?limit=101'",
      "Expected status 400 with the error code DAS.200104",
      'But got status 200 with {"count":21}',
      "Spec /components/parameters/Limit/schema/maximum",
      "Replay --seed 42 --rule range-refused --case 17",
    ].join(" "),
  ]);
  expect(soundPage.textsOf("h2")).toEqual(["Rules", "What a judge cannot know"]);
});

test("A finding without a request has no line for it.", async () => {
  const report = structuredClone(sampleReport);
  delete report.rules[1]!.findings[0]!.curl;
  expect((await renderPage(toContractReportPage(report))).text).not.toContain("Request");
});

test("Each blind spot has its judge, the rule and the reason; without one there is no such part.", async () => {
  expect(page.tableOf("Blind spots of the judges").slice(1)).toEqual([
    ["Zod", "dependency-refused", "A schema of one parameter knows nothing of the others."],
  ]);
  const seeing = await renderPage(toContractReportPage({ ...sampleReport, blindSpots: [] }));
  expect(seeing.textsOf("h2")).not.toContain("What a judge cannot know");
});

test("Whatever a report says stays text.", async () => {
  const [harmless, hostile] = await Promise.all(
    ["harmless", hostileText].map((text) =>
      renderPage(toContractReportPage(withEveryText(sampleReport, text, ["status", "startedAt"]))),
    ),
  );
  expect(hostile!.shape).toEqual(harmless!.shape);
  expect(asShown(hostile!.textsOf("h3")[0]!)).toBe(asShown(hostileText));
  expect(asShown(hostile!.textsOf("dd")[0]!)).toBe(asShown(hostileText));
});

test("Without a report, the page says what makes one.", () => {
  const { body } = toContractReportPage(undefined);
  expect(body).toContain("`packages/docs/records/contract.json` is missing");
  expect(body).toContain("das-contract.js --json packages/docs/records/contract.json");
});
