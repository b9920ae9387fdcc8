import type { Command } from "commander";
import { describeCommands } from "../completion/describe-commands.ts";
import { formatBash } from "../completion/format-bash.ts";
import { formatFish } from "../completion/format-fish.ts";
import { formatZsh } from "../completion/format-zsh.ts";

const formats = { bash: formatBash, zsh: formatZsh, fish: formatFish };

/** Writes the script that has a shell complete the commands of a program, their options and values. */
export function completion(shell: keyof typeof formats, program: Command): void {
  process.stdout.write(formats[shell](describeCommands(program)));
}
