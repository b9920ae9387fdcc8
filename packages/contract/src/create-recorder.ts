import type { Breach } from "./breach.ts";
import type { Finding, RuleOutcome } from "./report/report.ts";
import { catalogue, type RuleId } from "./rules/rule-id.ts";

/** Keeps what was checked, and what was found. */
export interface Recorder {
  /** Told before each rule is run. */
  begin(rule: RuleId): void;
  count(rule: RuleId): void;
  countCase(): void;
  record(breach: Breach): void;
  skip(rule: RuleId, reason: string): void;
  readonly hasFindings: boolean;
  /** How many generated cases were judged. */
  readonly cases: number;
  outcomeOf(rule: RuleId): RuleOutcome;
}

/** So many findings of a rule are kept, and beyond them the first at each further place of the spec. */
const maxFindings = 5;

/** @param replay gives the options that find a breach again: of a rule, and of the one that it was found on the way of. */
export function createRecorder(replay: (rules: readonly RuleId[]) => string): Recorder {
  const checks = new Map<RuleId, number>();
  const reasons = new Map<RuleId, string>();
  const breaches = new Map<RuleId, Finding[]>();
  let cases = 0;
  let current: RuleId | undefined;
  return {
    begin(rule) {
      current = rule;
    },
    countCase() {
      cases++;
    },
    get cases() {
      return cases;
    },
    count(rule) {
      checks.set(rule, (checks.get(rule) ?? 0) + 1);
    },
    record({ rule, finding }) {
      const found = breaches.get(rule) ?? [];
      breaches.set(rule, found);
      const samePlace = found.filter(({ pointer }) => pointer === finding.pointer);
      const isKnown = samePlace.some(
        ({ curl, received }) => curl === finding.curl && received === finding.received,
      );
      if (isKnown || (samePlace.length > 0 && found.length >= maxFindings)) return;
      const rulesToRun = [...new Set([rule, current ?? rule])];
      found.push({ ...finding, replay: replay(rulesToRun) });
    },
    skip(rule, reason) {
      reasons.set(rule, reason);
    },
    get hasFindings() {
      return breaches.size > 0;
    },
    outcomeOf(rule) {
      const [group, sentence] = catalogue[rule];
      const findings = breaches.get(rule) ?? [];
      const count = checks.get(rule) ?? 0;
      const reason = reasons.get(rule) ?? "Nothing called for it.";
      return {
        id: rule,
        group,
        sentence,
        checks: count,
        findings,
        ...(findings.length > 0
          ? { status: "failed" }
          : count > 0
            ? { status: "passed" }
            : { status: "skipped", reason }),
      };
    },
  };
}
