import type { RuleId } from "../rules/rule-id.ts";

/** The values of a request by their parameters' names, decoded. */
export interface CaseValues {
  path: Readonly<Record<string, string>>;
  /** In the order in which they are sent; a name may come twice. */
  query: readonly (readonly [name: string, value: string])[];
}

/** A request that the contract judges. */
export interface Case {
  /** The rule that is broken if the target judges otherwise. */
  rule: RuleId;
  target: string;
  /** What is sent, decoded; absent where it cannot be. */
  values?: CaseValues;
  isAllowed: boolean;
  /** What the spec says that makes it right or wrong, as a JSON pointer into it. */
  pointer: string;
  /** Why it is refused, as the end of a sentence that `because` begins; absent where it is allowed. */
  reason?: string;
  /** The error codes that a refusal may have. */
  codes: readonly string[];
  /** Where the spec says which code it is. */
  codePointer: string;
}
