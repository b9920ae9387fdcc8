import type { Command, Option } from "commander";

/** The options below one heading of a help text. */
export interface OptionGroup {
  heading: string;
  /** The commands that have them. */
  commands: readonly Command[];
  options: readonly Option[];
}
