import type { IncomingMessage } from "node:http";
import type { WireOperation } from "./list-wire-operations.ts";

/** A request for an operation of the spec. */
export interface RoutedRequest<SpecOperation extends WireOperation = WireOperation> {
  message: IncomingMessage;
  operation: SpecOperation;
  /** As sent: still percent-encoded. */
  path: string;
  /** As sent, without its question mark; empty where there is none. */
  query: string;
  /** The path's values by their names in the template, as sent. */
  pathValues: ReadonlyMap<string, string>;
}
