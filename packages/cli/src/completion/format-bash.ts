import type { CompletedCommand, CompletedValue } from "./completed-command.ts";

/** A script for bash, which needs no library of completions. */
export function formatBash(commands: readonly CompletedCommand[]): string {
  return `# Completes das-processes in bash: eval "$(das-processes completion bash)"
_das_processes() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  # bash takes --option=value for three words.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    case $cur in
    -*) _das_processes_words '--help --version' ;;
    *) _das_processes_words '${commands.map(({ name }) => name).join(" ")}' ;;
    esac
    return
  fi
  case "\${COMP_WORDS[1]} $prev" in
${commands.flatMap(toValueCases).join("\n")}
  esac
  case "\${COMP_WORDS[1]} $cur" in
${commands.flatMap(toCommandCases).join("\n")}
  esac
}
_das_processes_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}
_das_processes_list() {
  local begun=
  if [[ $cur == *,* ]]; then begun=\${cur%,*},; fi
  COMPREPLY=($(compgen -P "$begun" -W "$1" -- "\${cur##*,}"))
}
_das_processes_files() {
  # bash 3.2 has no compopt.
  compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$cur"))
}
complete -F _das_processes das-processes
`;
}

function toValueCases({ name, options }: CompletedCommand): string[] {
  const patterns = new Map<string, string[]>();
  for (const { long, value } of options) {
    if (value === undefined) continue;
    const call = [...toCall(value), "return"].join("; ");
    patterns.set(call, [...(patterns.get(call) ?? []), `'${name} ${long}'`]);
  }
  return [...patterns].map(([call, alike]) => `    ${alike.join(" | ")}) ${call} ;;`);
}

function toCommandCases({ name, options, argument }: CompletedCommand): string[] {
  const flags = options.flatMap(({ long, short }) => (short === undefined ? long : [long, short]));
  return [
    `    '${name} -'*) _das_processes_words '${flags.join(" ")}' ;;`,
    ...(argument === undefined ? [] : [`    '${name} '*) ${toCall(argument).join("")} ;;`]),
  ];
}

function toCall(value: CompletedValue): string[] {
  switch (value.kind) {
    case "choice":
      return [`_das_processes_words '${value.words.join(" ")}'`];
    case "list":
      return [`_das_processes_list '${value.words.join(" ")}'`];
    case "file":
      return ["_das_processes_files"];
    default:
      return [];
  }
}
