import type { RuleId } from "../rules/rule-id.ts";

/** What is so of the service, where the spec says it, and what checks it. */
export interface Fact {
  /** In our words. */
  fact: string;
  source: FactSource;
  places: readonly Place[];
  /** The rules of the suite that check it; empty only with `unchecked`. */
  rules: readonly RuleId[];
  /** Why no test over HTTP can check it. */
  unchecked?: string;
}

/**
 * Who says so: the API reference of the operation, the API gateway in front of the service
 * (`x-source: gateway` in the spec), other documentation of the vendor, or this project, where all
 * of them are silent.
 */
export type FactSource = "reference" | "gateway" | "vendor" | "choice";

/** Where the spec says it: a JSON pointer into the bundled spec, whose own references stay. */
export type Place =
  /** The value that stands there, whole. */
  | { pointer: string; value: unknown }
  /** Words of the text that stands there, its line breaks read as spaces. */
  | { pointer: string; says: string };
