import { diff } from "node:util";

const marks = { "1": "+", "0": " ", "-1": "-" };

/** Shows what a program printed (+) beside what the docs say that it prints (-). */
export function describeDifference(output: string, expected: string | undefined): string {
  if (expected === undefined) return `No file beside it says what it prints:\n${output}`;
  const lines = diff(output.split("\n"), expected.split("\n"));
  return ["It prints something else:", ...lines.map(([side, line]) => marks[side] + line)].join(
    "\n",
  );
}
