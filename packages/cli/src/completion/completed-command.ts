/** What a shell needs to know of a command. */
export interface CompletedCommand {
  name: string;
  description: string;
  options: readonly CompletedOption[];
  /** What stands behind the command, where something does. */
  argument: CompletedValue | undefined;
}

export interface CompletedOption {
  /** Such as `--output`. */
  long: string;
  short: string | undefined;
  description: string;
  /** Undefined where it is a switch. */
  value: CompletedValue | undefined;
  isRepeatable: boolean;
}

/** A value: one of several words, some of them joined by commas, a path, or what no shell can know. */
export type CompletedValue =
  | { kind: "choice" | "list"; name: string; words: readonly string[] }
  | { kind: "file" | "text"; name: string };
