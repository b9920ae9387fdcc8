import type { Process } from "@das-processes/client";
import { toSeconds } from "../sessions/to-seconds.ts";
import { formatAge } from "../text/format-age.ts";
import { toPrintable } from "../text/to-printable.ts";
import type { Page } from "./watch-state.ts";
import { watchKeys } from "./watch-keys.ts";
import { wrapText } from "./wrap-text.ts";

const wrapped = new WeakMap<Process, { width: number; lines: string[] }>();

/** The lines of a page, broken for the width of the screen. */
export function pageLines(page: Page, width: number): string[] {
  if (page.kind === "keys") return watchKeys.flatMap((line) => wrapText(line, width));
  const { process } = page;
  const known = wrapped.get(process);
  if (known?.width === width) return known.lines;
  // Statements of a megabyte are met, and the page is drawn at each key.
  const lines = sessionLines(process).flatMap((line) => wrapText(line, width));
  wrapped.set(process, { width, lines });
  return lines;
}

function sessionLines(process: Process): string[] {
  const { sql, ...others } = process;
  const names = Object.keys(others);
  const indent = Math.max(...names.map((name) => toPrintable(name).length)) + 2;
  return [
    ...Object.entries(others).map(
      ([name, value]) => toPrintable(name).padEnd(indent) + describe(name, value),
    ),
    "",
    ...sql.split(/\r\n|[\n\r]/u).map(toLine),
  ];
}

/** Fields that the contract does not name may be anything. */
function describe(name: string, value: unknown): string {
  const text = toPrintable(typeof value === "string" ? value : JSON.stringify(value));
  const seconds = name === "time" || name === "trx_executed_time" ? toSeconds(text) : undefined;
  return seconds === undefined || seconds < 60 ? text : `${text} (${formatAge(seconds)})`;
}

/** Keeps all spaces, which `toPrintable` does not. */
function toLine(line: string): string {
  return line.replaceAll("\t", "    ").replaceAll(/[^ ]+/gu, toPrintable);
}
