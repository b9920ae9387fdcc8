import type { Argument, Command, Option } from "commander";
import type { CompletedCommand, CompletedOption, CompletedValue } from "./completed-command.ts";

/** Tells a shell what the program takes. */
export function describeCommands(program: Command): CompletedCommand[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  return commands.map((command) => {
    const isHelp = command.name() === "help";
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      description: command.description(),
      options: isHelp ? [] : help.visibleOptions(command).map(describeOption),
      argument: isHelp
        ? { kind: "choice", name: "command", words: names }
        : argument && describeValue(argument.name(), argument),
    };
  });
}

function describeOption(option: Option): CompletedOption {
  const [, name] = /<(.+)>/u.exec(option.flags) ?? [];
  return {
    long: option.long!,
    short: option.short,
    description: option.description,
    value: name === undefined ? undefined : describeValue(name, option),
    // What takes the value before into account collects them; that of choices is given it in vain.
    isRepeatable: option.argChoices === undefined && (option.parseArg?.length ?? 0) > 1,
  };
}

function describeValue(name: string, { argChoices }: Option | Argument): CompletedValue {
  if (argChoices !== undefined) {
    return { kind: name.endsWith(",...") ? "list" : "choice", name, words: argChoices };
  }
  return { kind: name === "file" ? "file" : "text", name };
}
