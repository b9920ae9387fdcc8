import type { Process } from "@das-processes/client";
import { toHarmless } from "../text/to-harmless.ts";
import { allColumns } from "./all-columns.ts";
import type { RowForm } from "./row-form.ts";

/**
 * Comma-separated values (RFC 4180, but that lines end with a line feed alone, as a terminal acts on
 * the other one). A cell that a spreadsheet would run as a formula has an apostrophe before it, which
 * makes a text of it there.
 */
export function* formatSessionsAsCsv(
  sessions: readonly Process[],
  { columns = allColumns }: RowForm,
): Generator<string, void, undefined> {
  yield `${columns.join(",")}\n`;
  for (const session of sessions) {
    yield `${columns.map((field) => toCell(session[field])).join(",")}\n`;
  }
}

function toCell(text: string): string {
  const harmless = toHarmless(text.replaceAll(/\r\n?/gu, "\n").replaceAll("\t", " "));
  const defused = /^\s*[=+\-@＝＋－＠]/u.test(harmless) ? `'${harmless}` : harmless;
  return /[",\n]|^\s|\s$/u.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
