import type { Context } from "../context.ts";
import type { RuleId } from "./rule-id.ts";

/** A rule that asks something of the target. */
export interface Rule {
  id: RuleId;
  /** Why it cannot be checked against this target; undefined if it can. */
  reasonToSkip?(context: Context): string | undefined;
  run(context: Context): Promise<void>;
}
