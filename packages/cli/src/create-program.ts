import { Command } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { exitCodeHelp } from "./exit-codes.ts";
import { addCheck } from "./program/add-check.ts";
import { addCompletion } from "./program/add-completion.ts";
import { addConfig } from "./program/add-config.ts";
import { addExamples } from "./program/add-examples.ts";
import { addList } from "./program/add-list.ts";
import { addRecord } from "./program/add-record.ts";
import { addSummary } from "./program/add-summary.ts";
import { addWatch } from "./program/add-watch.ts";
import { toUsageSentence } from "./program/to-usage-sentence.ts";

/** Makes the program: its commands, their options, and what each does. */
export function createProgram(): Command {
  const program = new Command("das-processes")
    .description(packageJson.description)
    .version(packageJson.version)
    // Before the commands, which take them over.
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`das-processes: ${toUsageSentence(text)}\n`),
    });
  for (const add of [
    addList,
    addSummary,
    addWatch,
    addCheck,
    addRecord,
    addConfig,
    addCompletion,
  ]) {
    addExamples(add(program));
  }
  return program.addHelpText("after", `\n${exitCodeHelp}`);
}
