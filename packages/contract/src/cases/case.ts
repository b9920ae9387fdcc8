import type { RuleId } from "../rules/rule-id.ts";
import type { CaseValues } from "./case-values.ts";

/** A request that the contract judges. */
export interface Case {
  /** The rule that is broken if the target judges otherwise. */
  rule: RuleId;
  target: string;
  /** What is sent, decoded; absent where it cannot be. */
  values?: CaseValues;
  isAllowed: boolean;
  /** What is wrong, or at a bound, as a JSON pointer into the spec. */
  pointer: string;
  /** The error codes that a refusal may have. */
  codes: readonly string[];
}
