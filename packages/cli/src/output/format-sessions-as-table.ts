import type { Process } from "@das-processes/client";
import { toSeconds } from "../sessions/to-seconds.ts";
import { formatAge } from "../text/format-age.ts";
import { formatTable } from "../text/format-table.ts";
import { headingOf } from "./heading-of.ts";
import { allColumns } from "./all-columns.ts";
import type { RowForm } from "./row-form.ts";
import { toText } from "./to-text.ts";

const numeric: ReadonlySet<keyof Process> = new Set(["id", "time", "trx_executed_time"]);

/** Aligned columns, no line wider than the terminal, unless whole SQL texts are wanted. */
export function formatSessionsAsTable(
  sessions: readonly Process[],
  { columns = allColumns, isFull, width }: RowForm,
): Iterable<string> {
  return formatTable(
    columns.map((field) => ({
      heading: headingOf(field),
      align: numeric.has(field) ? "right" : "left",
    })),
    {
      *[Symbol.iterator]() {
        for (const session of sessions) {
          yield columns.map((field) => toCell(session, field, isFull ? Infinity : width));
        }
      },
    },
    isFull ? undefined : width,
  );
}

function toCell(session: Process, field: keyof Process, width: number): string {
  const seconds = field === "id" ? undefined : toSeconds(session[field]);
  if (seconds !== undefined && numeric.has(field)) return formatAge(seconds);
  const text = session[field];
  // A statement may be long, and what is shown of it is not.
  const greatest = width * 4;
  if (text.length <= greatest) return toText(session, field);
  return `${toText({ ...session, [field]: text.trimStart().slice(0, greatest) }, field)}…`;
}
