import type { FactOutcome, FactSource, Report } from "@das-processes/contract";
import type { OpenApiDocument } from "@das-processes/spec";
import { describeMissingRecord } from "../describe-missing-record.ts";
import { formatTime } from "../format-time.ts";
import { html } from "../html/html.ts";
import { toTable } from "../html/to-table.ts";
import type { Page } from "../page.ts";
import { findAnchor } from "./find-anchor.ts";
import { listHeadings } from "./list-headings.ts";
import { toChecks } from "./to-checks.ts";
import { toPlaces } from "./to-places.ts";

export interface TraceabilityInput {
  report: Report | undefined;
  spec: OpenApiDocument;
  /** The page at `/api/`, as Markdown. */
  reference: string;
}

const sources = {
  reference: "The API reference",
  gateway: "The API gateway",
  vendor: "Other documentation of the vendor",
  choice: "A choice of this project",
} as const satisfies Record<FactSource, string>;

/** What is known of the service, who says so, where the spec says it, and what checks it. */
export function toTraceabilityPage({ report, ...input }: TraceabilityInput): Page {
  return {
    path: "traceability",
    title: "Traceability",
    description:
      "Every fact of the endpoint: who says so, where the OpenAPI description has it, and the rules that check it.",
    body: report === undefined ? describeMissingRecord("contract.json") : toBody(report, input),
  };
}

function toBody(report: Report, { spec, reference }: Omit<TraceabilityInput, "report">): string {
  const headings = listHeadings(reference);
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const toAnchor = (pointer: string) => findAnchor(pointer, spec, headings);
  const groups = Object.entries(sources).map(([source, name]) => ({
    name,
    facts: report.facts.filter((fact) => fact.source === source),
  }));
  return [
    html`<p>
      Each fact stands below its source, with its places in <code>openapi.yaml</code> as JSON
      pointers and with the rules of the contract suite that check it, as they came out in the
      <a href="/contract-report/">run of ${formatTime(report.startedAt)}</a>. Where no rule can
      check a fact, it says why.
    </p>`.source,
    toCounts(groups),
    ...groups.flatMap(({ name, facts }) => [
      `## ${name}`,
      toTable({
        label: `Facts: ${name}`,
        className: "trace",
        head: ["Fact", "Where the description has it", "What checks it"],
        rows: facts.map((fact) => [fact.fact, toPlaces(fact, toAnchor), toChecks(fact, rules)]),
      }).source,
    ]),
    "## What no rule can check",
    toReasons(report.facts),
  ].join("\n\n");
}

function toCounts(groups: readonly { name: string; facts: readonly FactOutcome[] }[]): string {
  const all = { name: "All", facts: groups.flatMap(({ facts }) => facts) };
  return toTable({
    label: "Facts by source",
    head: ["Source", "Facts", "Passed", "Failed", "Skipped", "No rule can check"],
    rows: [...groups, all].map(({ name, facts }) => {
      const checked = facts.filter(({ unchecked }) => unchecked === undefined);
      const count = (status: FactOutcome["status"]) =>
        checked.filter((fact) => fact.status === status).length;
      return [
        name,
        facts.length,
        count("passed"),
        count("failed"),
        count("skipped"),
        facts.length - checked.length,
      ];
    }),
  }).source;
}

function toReasons(facts: readonly FactOutcome[]): string {
  const reasons = Map.groupBy(
    facts.flatMap(({ unchecked }) => unchecked ?? []),
    (reason) => reason,
  );
  return toTable({
    label: "Why no rule can check a fact",
    head: ["Reason", "Facts"],
    rows: [...reasons].map(([reason, { length }]) => [reason, length]),
  }).source;
}
