import type { IncomingMessage } from "node:http";

/** A request at a path that the spec has. */
export interface RoutedRequest {
  message: IncomingMessage;
  /** As sent: still percent-encoded. */
  path: string;
  /** As sent, without its question mark; empty where there is none. */
  query: string;
  /** The path's values by their names in the template, as sent. */
  pathValues: ReadonlyMap<string, string>;
}
