import type { Context } from "../context.ts";
import type { RuleId } from "./rule-id.ts";

/** A rule that asks something of the target. */
export interface Rule {
  id: RuleId;
  /** The rules that are checked on what comes of it, and that ask for nothing themselves. */
  alsoChecks?: readonly RuleId[];
  /** Why it cannot be checked against this target; undefined if it can. */
  reasonToSkip?(context: Context): string | undefined;
  run(context: Context): Promise<void>;
}

/** The rules that every answer is held to. */
export const answerChecks = [
  "server-error",
  "documented-status",
  "documented-content-type",
  "documented-headers",
  "documented-body",
  "credential-hidden",
] as const satisfies readonly RuleId[];
