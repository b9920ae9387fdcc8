import type { FactSource } from "../facts/fact.ts";

/** What a run of the suite found. It is what `--json` writes. */
export interface Report {
  /** The URL under test. */
  target: string;
  /** When the run began, in ISO 8601. */
  startedAt: string;
  durationMs: number;
  /** What the generated cases were made from; the same seed makes the same ones. */
  seed: number;
  /** How many generated cases were judged. */
  cases: number;
  /** How many requests were sent. */
  calls: number;
  /** In the order in which they ran. */
  rules: RuleOutcome[];
  /** What is known of the service, and the rules that check it. */
  facts: FactOutcome[];
  /** What one of the judges cannot know. */
  blindSpots: readonly BlindSpot[];
  /** True if no rule failed. */
  holds: boolean;
}

export type RuleStatus = "passed" | "failed" | "skipped";

export interface RuleOutcome {
  /** In kebab-case, such as `range-refused`. */
  id: string;
  /** The rule, as a sentence. */
  sentence: string;
  /** What the rule is about, such as `Parameters`: rules of a group stand together. */
  group: string;
  status: RuleStatus;
  /** Why it was skipped. */
  reason?: string;
  /** How often it was checked. */
  checks: number;
  findings: Finding[];
}

/** One way in which the target breaks a rule. */
export interface Finding {
  /** The request as a line for a shell, without credentials; absent where none was sent. */
  curl?: string;
  /** What was expected, as the end of a sentence that `expected` begins. */
  expected: string;
  /** What came, as the end of a sentence that `but got` begins; cut to a few hundred characters. */
  received: string;
  /** Where the spec says it: a JSON pointer into `openapi.yaml`. */
  pointer: string;
  /** The options of `das-contract` that find it again. */
  replay: string;
}

export interface FactOutcome {
  /** What is so of the service, in our words. */
  fact: string;
  /** Who says so. */
  source: FactSource;
  /** Where the spec says it: JSON pointers into `openapi.yaml`. */
  pointers: readonly string[];
  /** The ids of the rules that check it. */
  rules: readonly string[];
  /** Why no rule can. */
  unchecked?: string;
  /** `failed` if one of its rules has a finding at one of its pointers, else `passed` if one was checked. */
  status: RuleStatus;
}

/** A rule that one of the judges has no way to know. */
export interface BlindSpot {
  judge: "Ajv" | "Zod" | "Prism";
  rule: string;
  reason: string;
}

/** How many rules or facts have each status. */
export function countStatuses(
  outcomes: readonly { status: RuleStatus }[],
): Record<RuleStatus, number> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status } of outcomes) {
    counts[status]++;
  }
  return counts;
}

/** A number and its noun: `1 check`, `2 checks`. */
export function pluralise(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** What a report comes to, in one sentence. */
export function stateVerdict({ holds }: Report): string {
  return holds ? "The contract holds." : "The contract is broken.";
}
