import { formatNumber } from "../format-number.ts";
import { type Html, html, type HtmlValue } from "./html.ts";

export interface Table {
  /** What the table is about, for those who do not see it: no two of a page have the same. */
  label: string;
  /** How it looks, besides what every table does. */
  className?: string;
  head: readonly string[];
  /** The first cell of each names the row; a number is a figure, and stands on the right. */
  rows: readonly (readonly HtmlValue[])[];
}

/**
 * A table that scrolls where it is wider than the page. The roles keep it a table for a screen reader
 * where its style makes blocks of its cells.
 */
export function toTable({ label, className = "", head, rows }: Table): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">
    <table class="record ${className}" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${head.map(
            (name, column) =>
              html`<th scope="col" role="columnheader" class="${toClass(rows[0]?.[column])}">
                ${name}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(toRow)}
      </tbody>
    </table>
  </div>`;
}

function toRow([name = "", ...cells]: readonly HtmlValue[]): Html {
  return html` <tr role="row">
    <th scope="row" role="rowheader">${name}</th>
    ${cells.map(toCell)}
  </tr>`;
}

function toCell(cell: HtmlValue): Html {
  const text = typeof cell === "number" ? formatNumber(cell) : cell;
  return html`<td role="cell" class="${toClass(cell)}">${text}</td>`;
}

function toClass(cell: HtmlValue | undefined): string {
  return typeof cell === "number" ? "figure" : "";
}
