import { Option, type Command } from "commander";
import { columnFields } from "../parsers/column-fields.ts";
import { parseColumn } from "../parsers/parse-column.ts";
import { parseInterval } from "../parsers/parse-interval.ts";
import { addFilterOptions } from "./add-filter-options.ts";
import { addSourceOptions } from "./add-source-options.ts";

export function addWatch(program: Command): Command {
  const command = program
    .command("watch")
    .description("Show the sessions live: what is new, what is gone, sorted and filtered by keys")
    .optionsGroup("How to watch them:")
    .addOption(
      new Option("--interval <duration>", "from one request to the next")
        .argParser(parseInterval)
        .default(2, "2s"),
    )
    .addOption(
      new Option("--sort <column>", "by which column at first")
        .choices([...columnFields.keys()])
        .argParser(parseColumn)
        .default("time"),
    )
    .action(async (options) => {
      const { watch } = await import("../commands/watch.ts");
      await watch(options);
    });
  addFilterOptions(command);
  return addSourceOptions(command);
}
