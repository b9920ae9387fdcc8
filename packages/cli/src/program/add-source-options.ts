import type { Command } from "commander";
import { addSettingsOptions } from "./add-settings-options.ts";

/** Adds what says which sessions to read, and from where. */
export function addSourceOptions(
  command: Command,
  { from }: { from: "service" | "any" } = { from: "any" },
): Command {
  command
    .optionsGroup("Which sessions to ask for (a user, a database, or --all):")
    .option("--user <name>", "those of a user")
    .option("--database <name>", "those in a database")
    .option("--all", "all that the service gives without a filter; its reference demands one")
    .option("--node-id <id>", "those on a node of the instance");
  if (from === "any") {
    command.option(
      "--from <file>",
      'those of a recording, without a network; "-" is standard input',
    );
  }
  return addSettingsOptions(command);
}
