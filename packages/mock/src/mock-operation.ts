import type { Operation } from "@das-processes/spec";
import type { getHttpOperationsFromSpec } from "@stoplight/prism-http";

/** An operation of the spec, with what the strict mock needs to judge and to answer a request. */
export interface MockOperation extends Operation {
  errorCode: string;
  /**
   * The headers that carry a credential: the alternatives in the spec's order, and of each the
   * headers that it needs together. Empty where no credential is asked for.
   */
  credentials: readonly (readonly string[])[];
  /** The same operation as Prism reads it. */
  prism: Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];
}
