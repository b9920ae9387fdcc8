import { Option, type Command } from "commander";
import { addFilterOptions } from "./add-filter-options.ts";
import { addSourceOptions } from "./add-source-options.ts";

export function addSummary(program: Command): Command {
  const command = program
    .command("summary")
    .description(
      "Count the sessions: in all, at work, asleep, idle in a transaction; by user, host, database",
    )
    .optionsGroup("How to show it:")
    .addOption(
      new Option("--output <format>", "the form of the summary")
        .choices(["table", "json"])
        .default("table"),
    )
    .action(async (options) => {
      const { summary } = await import("../commands/summary.ts");
      await summary(options);
    });
  addFilterOptions(command);
  return addSourceOptions(command);
}
