import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { exampleCall, type Filter } from "./example-call.ts";

const { resolve } = createRequire(import.meta.url);
const program = join(dirname(resolve("@das-processes/cli/package.json")), "dist/das-processes.js");

/**
 * Lists the sessions that match in the terminal tool, which writes to this terminal.
 *
 * @returns the exit code of the tool, which has said what is wrong where it is not 0.
 */
export async function listSessions(
  endpoint: string,
  token: string,
  filter: Filter,
  headers: readonly string[],
): Promise<number> {
  const options = {
    endpoint,
    "project-id": exampleCall.projectId,
    "instance-id": exampleCall.instanceId,
    "db-user-id": exampleCall.dbUserId,
    ...filter,
  };
  const args = [
    ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
    ...headers.map((header) => `--header=${header}`),
  ];
  const env = { ...process.env, DAS_TOKEN: token };
  const tool = spawn(process.execPath, [program, "list", ...args], { stdio: "inherit", env });
  const [code] = (await once(tool, "close")) as [number];
  return code;
}
