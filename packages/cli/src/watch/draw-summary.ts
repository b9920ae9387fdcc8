import { displayWidth } from "../text/display-width.ts";
import { fitText } from "../text/fit-text.ts";
import { formatAge } from "../text/format-age.ts";
import { toPrintable } from "../text/to-printable.ts";
import type { Paint } from "./paint.ts";
import type { WatchState } from "./watch-state.ts";

/** Less of a name tells no instance from another. */
const leastName = 20;

/** The line on top: what is watched, and what its sessions come to. */
export function drawSummary({ name, measures, size, takenAt }: WatchState, paint: Paint): string {
  if (takenAt === undefined)
    return paint("heading", fitText(toPrintable(name), size.columns, "left"));
  const { sessions, active, idleInTransaction, longestTransaction } = measures;
  const longest = longestTransaction === undefined ? "none" : formatAge(longestTransaction.seconds);
  const count = sessions === 1 ? "1 session" : `${sessions} sessions`;
  const wordings = [
    `${count}, ${active} active, ${idleInTransaction} idle in transaction, longest transaction ${longest}`,
    `${count}, ${active} active, ${idleInTransaction} idle in trx, longest trx ${longest}`,
    `${sessions}, ${active} active, ${idleInTransaction} idle!, trx ${longest}`,
  ];
  const fits = (wording: string) => wording.length + 2 + leastName <= size.columns;
  const wording = wordings.find(fits) ?? wordings.at(-1)!;
  const room = size.columns - wording.length - 2;
  if (room < leastName) return fitText(wording, size.columns, "left").trimEnd();
  return `${paint("heading", fitName(toPrintable(name), room))}  ${wording}`;
}

/** Cuts a name in its midst: the end of an id, or of a path, tells as much as its beginning. */
function fitName(name: string, width: number): string {
  if (displayWidth(name) <= width) return fitText(name, width, "left");
  const end = Array.from(name).slice(-8).join("");
  return fitText(name, width - displayWidth(end), "left") + end;
}
