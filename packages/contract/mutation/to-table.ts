import type { Outcome } from "./judge-mutants.ts";
import { layers, type Layer } from "./layers.ts";
import { isCaught, type Score } from "./score-mutants.ts";

const headings = ["Mutants", "in all", "caught", "equivalent", ...layers, "facts alone"];

/**
 * A score as a table for a terminal: of each kind of mutants how many there are, how many are caught,
 * how many mean the same as the spec, and how many each layer catches. The last row counts each
 * mutant for the first layer that catches it.
 */
export function toTable({
  outcomes,
  equivalents,
  survivors,
  staleEquivalents,
  score,
}: Score): string {
  const countsOf = (group: readonly Outcome[]) =>
    [
      group.length,
      group.filter(isCaught).length,
      group.filter((outcome) => equivalents.includes(outcome)).length,
      ...layers.map((layer) => group.filter(({ catches }) => layer in catches).length),
      group.filter((outcome) => firstOf(outcome) === "facts").length,
    ].map(toCell);
  const kinds = [...Map.groupBy(outcomes, ({ kind }) => kind)];
  const firsts = layers.map((layer) => outcomes.filter((outcome) => firstOf(outcome) === layer));
  const percent = Math.floor(score * 1000) / 10;
  return [
    ...align([
      headings,
      ...kinds.map(([kind, group]) => [kind, ...countsOf(group)]),
      ["all", ...countsOf(outcomes)],
      ["by the first layer", "", "", "", ...firsts.map(({ length }) => toCell(length)), ""],
    ]),
    "",
    `Mutation score: ${percent} % of ${outcomes.length - equivalents.length} mutants`,
    ...survivors.map(({ id, description }) => `Not caught: ${id} (${description})`),
    ...staleEquivalents,
    "",
  ].join("\n");
}

function firstOf({ catches }: Outcome): Layer | undefined {
  return layers.find((layer) => layer in catches);
}

function toCell(count: number): string {
  return count === 0 ? "" : `${count}`;
}

function align(lines: readonly (readonly string[])[]): string[] {
  const widths = headings.map((_, index) => Math.max(...lines.map((line) => line[index]!.length)));
  return lines.map((line) =>
    line
      .map((text, index) => (index === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[index]!)))
      .join("  ")
      .trimEnd(),
  );
}
