import type { WireOperation } from "@das-processes/wire";
import type { getHttpOperationsFromSpec } from "@stoplight/prism-http";

/** An operation of the spec, with what the strict mock needs to judge and to answer a request. */
export interface MockOperation extends WireOperation {
  /** The same operation as Prism reads it. */
  prism: Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];
}
