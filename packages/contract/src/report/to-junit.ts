import { markup, type Markup } from "./markup.ts";
import { countStatuses, pluralise, type Finding, type Report, type RuleOutcome } from "./report.ts";
import { toVisibleReport } from "./to-visible-report.ts";

/** A report as JUnit's XML: a group of rules is a test suite, and a rule a test case. */
export function toJunit(report: Report): string {
  const shown = toVisibleReport(report);
  const { failed, skipped } = countStatuses(shown.rules);
  const suites = [...Map.groupBy(shown.rules, ({ group }) => group)].map(([group, rules]) =>
    toSuite(group, rules, shown),
  );
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="das-contract" tests="${shown.rules.length}" failures="${failed}" errors="0" skipped="${skipped}" time="${shown.durationMs / 1000}">${suites}
</testsuites>
`.source;
}

function toSuite(group: string, rules: readonly RuleOutcome[], report: Report): Markup {
  const { failed, skipped } = countStatuses(rules);
  // The schemas know no zone.
  const timestamp = new Date(report.startedAt).toISOString().slice(0, 19);
  return markup`
  <testsuite name="${group}" tests="${rules.length}" failures="${failed}" errors="0" skipped="${skipped}" timestamp="${timestamp}">
    <properties>
      <property name="target" value="${report.target}"/>
      <property name="seed" value="${report.seed}"/>
    </properties>${rules.map(toCase)}
  </testsuite>`;
}

// Jenkins takes what is before the last dot for a package, and GitLab shows the class name alone.
function toCase(rule: RuleOutcome): Markup {
  return markup`
    <testcase classname="das-contract.${rule.group}" name="${rule.sentence}">${toResult(rule)}</testcase>`;
}

function toResult({ id, status, reason = "", findings }: RuleOutcome): Markup | "" {
  if (status === "passed") {
    return "";
  }
  if (status === "skipped") {
    return markup`<skipped message="${reason}"/>`;
  }
  const [message = ""] = findings.map(
    ({ expected, received }) => `expected ${expected}, but got ${received}`,
  );
  const others = findings.length - 1;
  const more = others === 0 ? "" : `, and ${pluralise(others, "more finding")}`;
  // One element for all findings: Jenkins reads no further one, and GitLab none of the messages.
  return markup`
      <failure type="${id}" message="${message}${more}">${findings.map(describe).join("\n\n")}</failure>
    `;
}

function describe({ curl, expected, received, pointer, replay }: Finding): string {
  return [
    ...(curl === undefined ? [] : [curl]),
    `expected ${expected}`,
    `but got ${received}`,
    `spec: ${pointer}`,
    `replay: ${replay}`,
  ].join("\n");
}
