import type { Command } from "commander";
import { examples } from "./examples.ts";

/** Shows a command's examples below its help. */
export function addExamples(command: Command): void {
  const lines = (examples[command.name()] ?? []).map(
    ({ line, purpose }) => `  # ${purpose}\n  ${line}\n`,
  );
  command.addHelpText("after", `\nExamples:\n${lines.join("")}`);
}
