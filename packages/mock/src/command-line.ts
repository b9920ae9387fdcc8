import { parseArgs } from "node:util";

/** What the command line of `das-mock` asks for. */
export interface CommandLine {
  help: boolean;
  host: string;
  port: number;
  strict: boolean;
}

/**
 * Reads the command line of `das-mock`.
 *
 * @throws {TypeError} with one sentence for the user, if an option or its value is not known.
 */
export function readCommandLine(args: string[]): CommandLine {
  const { help, host, port, lenient } = parse(args);
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
    throw new TypeError(`--port must be an integer from 0 to 65535, not "${port}".`);
  }
  if (host === "") {
    throw new TypeError("--host must be a name or an address, not empty.");
  }
  return { help, host, port: Number(port), strict: !lenient };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        help: { type: "boolean", default: false },
        host: { type: "string", default: "127.0.0.1" },
        lenient: { type: "boolean", default: false },
        port: { type: "string", default: "4010" },
      },
    }).values;
  } catch (error) {
    // Node goes on with hints; its first sentence says all.
    const [sentence] = (error as Error).message.split(/\.\s/u);
    throw new TypeError(`${sentence}; see das-mock --help.`, { cause: error });
  }
}
