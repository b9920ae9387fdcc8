import type { Command } from "commander";
import { settingsHelp } from "./settings-help.ts";
import { addSettingsOptions } from "./add-settings-options.ts";

export function addConfig(program: Command): Command {
  const command = program
    .command("config")
    .description("Show where each setting comes from, with secrets masked")
    .addHelpText("after", `\n${settingsHelp}`)
    .action(async (options) => {
      const { config } = await import("../commands/config.ts");
      await config(options);
    });
  return addSettingsOptions(command);
}
