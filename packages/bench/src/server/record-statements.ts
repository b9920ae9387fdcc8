import type { Connection, RowDataPacket } from "mysql2/promise";

/**
 * Has MySQL note what a user has it run meanwhile.
 *
 * @param root a connection of a user who may do everything.
 */
export async function recordStatements(
  root: Connection,
  user: string,
  run: () => Promise<unknown>,
): Promise<string[]> {
  await root.query("SET GLOBAL log_output = 'TABLE', GLOBAL general_log = ON");
  try {
    await run();
  } finally {
    await root.query("SET GLOBAL general_log = OFF");
  }
  const [rows] = await root.query<RowDataPacket[]>(
    `SELECT CONVERT(argument USING utf8mb4) AS statement FROM mysql.general_log
     WHERE command_type = 'Query' AND user_host LIKE ? ORDER BY event_time`,
    [`${user}[%`],
  );
  await root.query("TRUNCATE TABLE mysql.general_log");
  return rows.map((row) => row["statement"] as string);
}
