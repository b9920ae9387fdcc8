import { parseArgs } from "node:util";

/** What the command line of `das-mock` asks for. */
export interface CommandLine {
  help: boolean;
  host: string;
  port: number;
  strict: boolean;
  /** Where the credentials are that alone are taken; undefined where any are. */
  credentials: { file: string } | "environment" | undefined;
}

/**
 * Reads the command line of `das-mock`.
 *
 * @throws {TypeError} with one sentence for the user, if an option or its value is not known.
 */
export function readCommandLine(args: string[]): CommandLine {
  const values = parse(args);
  const { help, host, port, lenient, "credentials-file": file } = values;
  const fromEnvironment = values["credentials-from-env"];
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
    throw new TypeError(`--port must be an integer from 0 to 65535, not "${port}".`);
  }
  if (host === "") {
    throw new TypeError("--host must be a name or an address, not empty.");
  }
  if (file === "") {
    throw new TypeError("--credentials-file must be the path of a file, not empty.");
  }
  if (file !== undefined && fromEnvironment) {
    throw new TypeError("Give either --credentials-file or --credentials-from-env, not both.");
  }
  if (lenient && (file !== undefined || fromEnvironment)) {
    throw new TypeError("--lenient takes any credentials: leave it out to choose them.");
  }
  const credentials = fromEnvironment ? "environment" : file === undefined ? file : { file };
  return { help, host, port: Number(port), strict: !lenient, credentials };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        "credentials-file": { type: "string" },
        "credentials-from-env": { type: "boolean", default: false },
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
