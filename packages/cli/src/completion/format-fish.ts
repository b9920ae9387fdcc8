import type { CompletedCommand, CompletedOption, CompletedValue } from "./completed-command.ts";

const begin = "complete -c das-processes";

/** A script for fish, to be a file in `~/.config/fish/completions`, or to be sourced. */
export function formatFish(commands: readonly CompletedCommand[]): string {
  return `# Completes das-processes in fish: a file ~/.config/fish/completions/das-processes.fish.
${begin} -f
${begin} -n __fish_use_subcommand -l help -d 'display help'
${begin} -n __fish_use_subcommand -l version -d 'output the version number'
${commands.flatMap(toLines).join("\n")}
`;
}

function toLines({ name, description, options, argument }: CompletedCommand): string[] {
  const condition = `-n '__fish_seen_subcommand_from ${name}'`;
  return [
    `${begin} -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
    ...options.map((option) => `${begin} ${condition} ${toOption(option)}`),
    ...(argument === undefined ? [] : [`${begin} ${condition} ${toValue(argument)}`]),
  ];
}

function toOption({ long, short, description, value }: CompletedOption): string {
  return [
    ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
    `-l ${long.slice(2)}`,
    ...(value === undefined ? [] : ["-r", toValue(value)]),
    `-d ${quote(description)}`,
  ].join(" ");
}

function toValue(value: CompletedValue): string {
  switch (value.kind) {
    case "choice":
      return `-f -a '${value.words.join(" ")}'`;
    case "list":
      return `-f -a '(__fish_append , ${value.words.join(" ")})'`;
    case "file":
      return "-F";
    default:
      return "-f";
  }
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/gu, "\\$&")}'`;
}
