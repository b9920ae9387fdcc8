import type { Command } from "commander";
import { parsePattern } from "../parsers/parse-pattern.ts";
import { parseSeconds } from "../parsers/parse-seconds.ts";

/** Adds what chooses among the sessions that were read. */
export function addFilterOptions(command: Command): Command {
  return command
    .optionsGroup("Which of them to show:")
    .option(
      "--min-time <duration>",
      "in their state for at least so long: 90, 5m, 2h, 1d",
      parseSeconds,
    )
    .option("--min-trx <duration>", "in a transaction for at least so long", parseSeconds)
    .option("--command <name>", "with this command, such as Query or Sleep")
    .option("--state <text>", "with this text in their state")
    .option("--grep <pattern>", "with SQL that matches a regular expression", parsePattern)
    .option("--hide-sleep", "without those that sleep, unless they are in a transaction");
}
