import type { Command } from "commander";
import { parseCount } from "../parsers/parse-count.ts";
import { parseInterval } from "../parsers/parse-interval.ts";
import { addSourceOptions } from "./add-source-options.ts";

export function addRecord(program: Command): Command {
  const command = program
    .command("record")
    .description("Append the sessions to a file, which --from reads in every command")
    .argument("<file>", 'the file, a line of JSON for each session; "-" is standard output')
    .optionsGroup("How often:")
    .option("--interval <duration>", "again and again, until Ctrl-C without --count", parseInterval)
    .option("--count <number>", "so many times", parseCount)
    .action(async (file, options) => {
      const { record } = await import("../commands/record.ts");
      await record(file, options);
    });
  return addSourceOptions(command, { from: "service" });
}
