import { fitText } from "../text/fit-text.ts";
import { toPrintable } from "../text/to-printable.ts";
import type { Drawn } from "./draw-list.ts";
import { pageLines } from "./page-lines.ts";
import type { Paint } from "./paint.ts";
import type { Page } from "./watch-state.ts";

/** A session, or the keys, from the line that it is scrolled to. */
export function drawPage(page: Page, width: number, height: number, paint: Paint): Drawn {
  const all = pageLines(page, width);
  const lines = all.slice(page.scroll, page.scroll + height);
  const end = page.scroll + lines.length;
  const place = all.length > height ? `, lines ${page.scroll + 1}-${end} of ${all.length}` : "";
  const heading = fitText(`${describe(page)}${place}`, width, "left").trimEnd();
  return { headings: paint("heading", heading), lines };
}

function describe(page: Page): string {
  if (page.kind === "keys") return "Keys";
  return `Session ${toPrintable(page.process.id)} at ${page.takenAt.toISOString().slice(11, 19)} UTC`;
}
