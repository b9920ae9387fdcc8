import type { Process } from "@das-processes/client";
import { headingOf } from "./heading-of.ts";
import { allColumns } from "./all-columns.ts";
import type { RowForm } from "./row-form.ts";
import { toText } from "./to-text.ts";

/** A table of GitHub's Markdown, in which no text is read as markup, or leaves its cell. */
export function* formatSessionsAsMarkdown(
  sessions: readonly Process[],
  { columns = allColumns }: RowForm,
): Generator<string, void, undefined> {
  yield toLine(columns.map(headingOf));
  yield toLine(columns.map(() => "---"));
  for (const session of sessions) {
    yield toLine(
      columns.map((field) =>
        toText(session, field).replaceAll(/[\\`*_~[\]<>|&#$]/gu, String.raw`\$&`),
      ),
    );
  }
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
