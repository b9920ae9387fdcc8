import type { Command, Option } from "commander";
import { examples } from "../program/examples.ts";
import { exitCodeHelp } from "../exit-codes.ts";
import { settingsHelp } from "../program/settings-help.ts";
import { collectGroups } from "./collect-groups.ts";
import type { OptionGroup } from "./option-group.ts";
import { toRoff } from "./to-roff.ts";

/** The manual page of a program, by the definitions of its commands. */
export function formatManual(program: Command): string {
  const groups = collectGroups(program.commands);
  const name = toRoff(program.name());
  const sections = [
    // Neither hyphens nor wide gaps: an option is to be found by its letters.
    ".nr HY 0",
    `.TH ${name.toUpperCase()} 1 "" "${name} ${program.version()}"`,
    ".ad l",
    `.SH NAME\n${name} \\- ${toRoff(program.description())}`,
    `.SH SYNOPSIS\n.B ${name}\n.I command\n.RI [ options ]`,
    ".SH COMMANDS",
    ...program.commands.map((command) => formatCommand(command, groups)),
    ".SH OPTIONS OF SEVERAL COMMANDS",
    ...groups.filter(({ commands }) => commands.length > 1).map(formatGroup),
    `.SH SETTINGS\n${formatBlock(settingsHelp)}`,
    `.SH EXIT STATUS\n${formatBlock(exitCodeHelp.replace(/^.*\n/u, ""))}`,
  ];
  return `${sections.join("\n")}\n`;
}

function formatCommand(command: Command, groups: readonly OptionGroup[]): string {
  const usage = [command.name(), ...command.registeredArguments.map((each) => `<${each.name()}>`)];
  const own = groups.filter(({ commands }) => commands.length === 1 && commands[0] === command);
  const shared = groups.filter(({ commands }) => commands.length > 1 && commands.includes(command));
  const lines = (examples[command.name()] ?? []).map(
    ({ line, purpose }) => `# ${purpose}\n${line}`,
  );
  return [
    `.SS ${toRoff(usage.join(" "))}`,
    `${toRoff(command.description())}.`,
    ...own.flatMap(({ options }) => options.map((option) => formatOption(option, command))),
    ...(shared.length === 0
      ? []
      : [
          `.PP\nFurther options, below: ${shared.map(({ heading }) => toTitle(heading)).join("; ")}.`,
        ]),
    `.PP\n${formatBlock(lines.join("\n"))}`,
  ].join("\n");
}

function formatGroup({ heading, commands, options }: OptionGroup): string {
  return [
    `.SS ${toRoff(toTitle(heading))}`,
    toRoff(`Of ${commands.map((command) => command.name()).join(", ")}.`),
    ...options.map((option) => {
      const without = commands.filter(
        (command) => !command.options.some(({ flags }) => flags === option.flags),
      );
      return formatOption(option, commands[0]!, without);
    }),
  ].join("\n");
}

function formatOption(option: Option, command: Command, without: readonly Command[] = []): string {
  const [, name = "", value = ""] = /^(\S+)(.*)$/u.exec(option.flags) ?? [];
  const text = command.createHelp().optionDescription(option);
  const exception =
    without.length > 0 && ` (not of ${without.map((each) => each.name()).join(", ")})`;
  return `.TP\n.BR ${toRoff(name)} "${toRoff(value)}"\n${toRoff(text + (exception || ""))}`;
}

function toTitle(heading: string): string {
  return heading.replace(/(?: \(.*\))?:$/u, "");
}

/** Lines that are to stay as they are. */
function formatBlock(text: string): string {
  return `.EX\n${toRoff(text.trimEnd())}\n.EE`;
}
