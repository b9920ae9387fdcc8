import type { CompletedCommand, CompletedOption, CompletedValue } from "./completed-command.ts";

/** A script for zsh, to be a file in a folder of `$fpath`, or to be sourced. */
export function formatZsh(commands: readonly CompletedCommand[]): string {
  return `#compdef das-processes
# Completes das-processes in zsh: a file _das-processes in a folder of $fpath.
_das_processes() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`).join("\n")}
  )
  if ((CURRENT == 2)); then
    if [[ $PREFIX == -* ]]; then
      compadd -- --help --version
    else
      _describe command commands
    fi
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${commands.map(toCase).join("\n")}
  esac
}
if [[ $funcstack[1] == _das-processes ]]; then
  _das_processes "$@"
else
  compdef _das_processes das-processes
fi
`;
}

function toCase({ name, options, argument }: CompletedCommand): string {
  const specs = [
    ...options.flatMap(toOptionSpecs),
    ...(argument === undefined ? [] : [`1:${toValueSpec(argument)}`]),
  ];
  return `    ${name}) _arguments -S ${specs.map(quote).join(" \\\n      ")} ;;`;
}

function toOptionSpecs({ long, short, description, value, isRepeatable }: CompletedOption) {
  const text = `[${description.replace(/[[\]\\:]/gu, "\\$&")}]`;
  const star = isRepeatable ? "*" : "";
  return value === undefined
    ? [long, ...(short === undefined ? [] : [short])].map((flag) => `${flag}${text}`)
    : [`${star}${long}=${text}:${toValueSpec(value)}`];
}

/** What the value is called, and what it can be. */
function toValueSpec(value: CompletedValue): string {
  const name = value.name.replace(/,\.\.\.$/u, "").replaceAll(":", "\\:");
  switch (value.kind) {
    case "choice":
      return `${name}:(${value.words.join(" ")})`;
    case "list":
      return `${name}:_values -s , ${name} ${value.words.join(" ")}`;
    case "file":
      return `${name}:_files`;
    default:
      return `${name}: `;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
