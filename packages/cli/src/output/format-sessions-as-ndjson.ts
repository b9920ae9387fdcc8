import type { Process } from "@das-processes/client";
import { toHarmlessJson } from "../text/to-harmless-json.ts";
import type { RowForm } from "./row-form.ts";
import { toRecord } from "./to-record.ts";

/** A line of JSON for each session, as the service gave it. */
export function* formatSessionsAsNdjson(
  sessions: readonly Process[],
  { columns }: RowForm,
): Generator<string, void, undefined> {
  for (const session of sessions) yield `${toHarmlessJson(toRecord(session, columns))}\n`;
}
