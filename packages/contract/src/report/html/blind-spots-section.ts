import { type Markup, markup } from "../markup.ts";
import type { BlindSpot } from "../report.ts";

/** What one of the judges cannot know; nothing where there is no such thing. */
export function blindSpotsSection(blindSpots: readonly BlindSpot[]): Markup | "" {
  return blindSpots.length === 0
    ? ""
    : markup`
<section id="blind-spots" aria-labelledby="blind-spots-heading">
<h2 id="blind-spots-heading">What a judge cannot know</h2>
<table>
<thead><tr><th scope="col">Judge</th><th scope="col">Rule</th><th scope="col">Why</th></tr></thead>
<tbody>${blindSpots.map(
        ({ judge, rule, reason }) => markup`
<tr><td>${judge}</td><th scope="row">${rule}</th><td>${reason}</td></tr>`,
      )}</tbody>
</table>
</section>`;
}
