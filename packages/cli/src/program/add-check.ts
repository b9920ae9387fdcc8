import { Option, type Command } from "commander";
import { parseInterval } from "../parsers/parse-interval.ts";
import { parseSeconds } from "../parsers/parse-seconds.ts";
import { parseThreshold } from "../parsers/parse-threshold.ts";
import { addSourceOptions } from "./add-source-options.ts";
import { toUsageSentence } from "./to-usage-sentence.ts";

export function addCheck(program: Command): Command {
  const command = program
    .command("check")
    .description(
      "Compare the sessions with thresholds, for a monitor: exit code 0 within, 2 past one, 3 could not ask",
    )
    .optionsGroup("Thresholds (what is equal is within):")
    .option("--max-trx <duration>", "the greatest age of a transaction: 60, 5m, 2h", parseSeconds)
    .option("--max-time <duration>", "the greatest time of a statement that runs", parseSeconds)
    .option("--max-active <number>", "how many may be at work", parseThreshold)
    .option("--max-idle-trx <number>", "how many may sleep in a transaction", parseThreshold)
    .option("--max-sessions <number>", "how many there may be", parseThreshold)
    .optionsGroup("How to ask and tell:")
    .addOption(
      new Option("--timeout <duration>", "for how long to wait for an answer")
        .argParser(parseInterval)
        .default(10, "10s"),
    )
    .addOption(
      new Option("--output <format>", "a line for a person, JSON, or the text format of Prometheus")
        .choices(["line", "json", "prometheus"])
        .default("line"),
    )
    // Where a monitor looks for the reason.
    .configureOutput({
      outputError: (text) => process.stdout.write(`UNKNOWN: ${toUsageSentence(text)}\n`),
    })
    .action(async (options) => {
      const { check } = await import("../commands/check.ts");
      await check(options);
    });
  return addSourceOptions(command);
}
