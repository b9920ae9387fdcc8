import type { Command, Option } from "commander";
import type { OptionGroup } from "./option-group.ts";

/** The options of commands by their headings; what several commands share comes once. */
export function collectGroups(commands: readonly Command[]): OptionGroup[] {
  const groups = new Map<string, { commands: Set<Command>; options: Map<string, Option> }>();
  for (const command of commands) {
    for (const option of command.options) {
      const heading = option.helpGroupHeading ?? "";
      const group = groups.get(heading) ?? { commands: new Set(), options: new Map() };
      groups.set(heading, group);
      group.commands.add(command);
      group.options.set(option.flags, option);
    }
  }
  return [...groups].map(([heading, group]) => ({
    heading,
    commands: [...group.commands],
    options: [...group.options.values()],
  }));
}
