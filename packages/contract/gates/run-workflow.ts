import { workflowFile } from "./gate-files.ts";
import { runRedocly, type RedoclyRun } from "./run-redocly.ts";

/** Runs the workflow against a server. */
export async function runWorkflow(
  server: string,
  inputs: Record<string, unknown>,
): Promise<RedoclyRun> {
  return await runRedocly("respect", [workflowFile], {
    server: `das=${server}`,
    input: JSON.stringify(inputs),
  });
}
