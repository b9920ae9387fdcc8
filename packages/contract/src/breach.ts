import type { Finding } from "./report/report.ts";
import type { RuleId } from "./rules/rule-id.ts";

/** A rule that was seen broken. */
export interface Breach {
  rule: RuleId;
  finding: Omit<Finding, "replay">;
}
