import { spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** The bin, as it is published. */
export const program = fileURLToPath(new URL("../dist/das-processes.js", import.meta.url));

/** What an answer needs, besides an endpoint: ids that the contract has as its examples. */
export const settings = {
  DAS_PROJECT_ID: "054e292c9880d4992f02c0196d3ea468",
  DAS_INSTANCE_ID: "da304cd5bbb944de828759bc7be3d3fein01",
  DAS_DB_USER_ID: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  DAS_TOKEN: "right-token",
};

export interface RunOptions {
  /** The whole environment, but for the path and a home that is empty. */
  env?: Readonly<Record<string, string>>;
  /** What comes on standard input. */
  input?: string;
  cwd?: string;
}

export interface CliResult {
  stdout: string;
  stderr: string;
  exitCode: number | null;
}

/** Runs the bin to its end, without a terminal. */
export async function runCli(
  args: readonly string[],
  { env = settings, input = "", cwd }: RunOptions = {},
): Promise<CliResult> {
  const options: SpawnOptions = { env: { ...home, ...env }, stdio: "pipe" };
  if (cwd !== undefined) options.cwd = cwd;
  const child = spawn(process.execPath, [program, ...args], options);
  // It may end without reading.
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { stdout, stderr, exitCode };
}

/** No settings of who runs the tests are read. */
const home = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  XDG_CONFIG_HOME: "/nonexistent",
};
