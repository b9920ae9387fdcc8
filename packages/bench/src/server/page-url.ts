import { path, query } from "../parameters.ts";

/** A call for the first 100 sessions. */
export function pageUrl(endpoint: string): string {
  const parameters = { ...query, offset: "0", limit: "100" };
  return `${endpoint}${path}?${new URLSearchParams(parameters)}`;
}
