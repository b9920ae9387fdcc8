import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { instanceId, projectId, query, token } from "../parameters.ts";

const { resolve } = createRequire(import.meta.url);

/** The built program of the terminal tool. */
export const program: string = join(
  dirname(resolve("@das-processes/cli/package.json")),
  "dist",
  "das-processes.js",
);

/** The environment in which the tool asks a server for the sessions of one user. */
export function environmentFor(endpoint: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DAS_ENDPOINT: endpoint,
    DAS_PROJECT_ID: projectId,
    DAS_INSTANCE_ID: instanceId,
    DAS_DB_USER_ID: query.db_user_id,
    DAS_TOKEN: token,
  };
}
