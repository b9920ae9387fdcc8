import { createDasClient, type Process } from "@das-processes/client";
import { exampleCall } from "./example-call.ts";
import { formatTable } from "./format-table.ts";

/** The columns' headings, by the field that each shows. */
const headings = {
  id: "id",
  user: "user",
  host: "host",
  database: "database",
  command: "command",
  time: "time",
  trx_executed_time: "trx",
  state: "state",
  sql: "sql",
} satisfies Record<keyof Process, string>;

/**
 * Lists the sessions that match through the client, as a table for a terminal of that many columns. A
 * mock is asked for its example of a busy instance.
 */
export async function listSessions(
  endpoint: string,
  token: string,
  filter: { database: string } | { user: string },
  terminalWidth: number,
): Promise<string> {
  const client = createDasClient({
    endpoint,
    projectId: exampleCall.projectId,
    credentials: { token },
  });
  const { processes, count } = await client.listProcesses(
    {
      instance_id: exampleCall.instanceId,
      db_user_id: exampleCall.dbUserId,
      ...filter,
    },
    { headers: { Prefer: "example=busy" } },
  );
  const fields = Object.keys(headings) as (keyof Process)[];
  const rows = processes.map((process) => fields.map((field) => process[field]));
  return `${formatTable(Object.values(headings), rows, terminalWidth)}\n${processes.length} of ${count} sessions\n`;
}
