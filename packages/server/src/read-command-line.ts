import { parseArgs } from "node:util";

/** What the command line of `das-server` asks for: help, or a server by a configuration file. */
export type CommandLine = { help: true } | { help: false; config: string };

/**
 * Reads the command line of `das-server`.
 *
 * @throws {TypeError} with one sentence for the user, if an option is not known, or none is given.
 */
export function readCommandLine(args: string[]): CommandLine {
  const { help, config } = parse(args);
  if (help) {
    return { help };
  }
  if (config === undefined || config === "") {
    throw new TypeError(
      "--config must be the path of a configuration file; see das-server --help.",
    );
  }
  return { help, config };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { config: { type: "string" }, help: { type: "boolean", default: false } },
    }).values;
  } catch (error) {
    // Node goes on with hints; its first sentence says all.
    const [sentence] = (error as Error).message.split(/\.\s/u);
    throw new TypeError(`${sentence}; see das-server --help.`, { cause: error });
  }
}
