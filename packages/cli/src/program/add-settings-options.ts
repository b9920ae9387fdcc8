import type { Command } from "commander";

/** Adds what says which instance to ask, where, and as whom. */
export function addSettingsOptions(command: Command): Command {
  return command
    .optionsGroup("Settings (see config --help):")
    .option("--endpoint <url>", "where the service is, such as http://127.0.0.1:4010 for a mock")
    .option("--region <name>", "where it is, as a region of the cloud, such as cn-north-1")
    .option("--project-id <id>", "the project of the instance")
    .option("--instance-id <id>", "the instance")
    .option("--db-user-id <id>", "the id under which the service knows the database user to ask as")
    .option("--profile <name>", "the section of the profile file to take settings from")
    .option(
      "--header <name: value>",
      "a header to send with every request; may be given several times",
      (value: string, previous: string[] | undefined) => [...(previous ?? []), value],
    )
    .option("--debug", "tell attempts, waits and request ids on standard error, and no credential");
}
