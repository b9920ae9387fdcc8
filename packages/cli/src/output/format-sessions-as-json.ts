import type { Process } from "@das-processes/client";
import { toHarmlessJson } from "../text/to-harmless-json.ts";
import type { RowForm } from "./row-form.ts";
import { toRecord } from "./to-record.ts";

/** One array, a session a line, as the service gave it. */
export function* formatSessionsAsJson(
  sessions: readonly Process[],
  { columns }: RowForm,
): Generator<string, void, undefined> {
  let before = "[\n";
  for (const session of sessions) {
    yield before + toHarmlessJson(toRecord(session, columns));
    before = ",\n";
  }
  yield sessions.length === 0 ? "[]\n" : "\n]\n";
}
