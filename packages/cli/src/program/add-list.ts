import { Option, type Command } from "commander";
import { columnFields } from "../parsers/column-fields.ts";
import { parseColumn } from "../parsers/parse-column.ts";
import { parseColumns } from "../parsers/parse-columns.ts";
import { parseCount } from "../parsers/parse-count.ts";
import { addFilterOptions } from "./add-filter-options.ts";
import { addSourceOptions } from "./add-source-options.ts";

export function addList(program: Command): Command {
  const names = [...columnFields.keys()];
  const command = program
    .command("list")
    .description(
      "List the sessions that match, longest first; a sleeping one in a transaction is marked by !",
    )
    .optionsGroup("How to show them:")
    .addOption(
      new Option(
        "--sort <column>",
        "by which column; the greatest number or the first word is on top",
      )
        .choices(names)
        .argParser(parseColumn)
        .default("time"),
    )
    .option("--limit <number>", "at most so many", parseCount)
    .addOption(
      new Option("--columns <names,...>", "these alone, in this order, joined by commas")
        .choices(names)
        .argParser(parseColumns),
    )
    .addOption(
      new Option("--output <format>", "the form of the list")
        .choices(["table", "json", "ndjson", "csv", "markdown"])
        .default("table"),
    )
    .option("--full", "whole SQL texts, also in the table")
    .action(async (options) => {
      const { list } = await import("../commands/list.ts");
      await list(options);
    });
  addFilterOptions(command);
  return addSourceOptions(command);
}
