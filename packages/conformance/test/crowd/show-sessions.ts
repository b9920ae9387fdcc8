import type { Connection, RowDataPacket } from "mysql2/promise";

/** A session as `SHOW FULL PROCESSLIST` has it. */
export interface ShownSession {
  id: string;
  user: string;
  host: string;
  /** Null if it has chosen none. */
  database: string | null;
  command: string;
  time: number;
  state: string;
}

/** Reads what MySQL itself shows, in the order of the ids. */
export async function showSessions(root: Connection): Promise<ShownSession[]> {
  const [rows] = await root.query<RowDataPacket[]>("SHOW FULL PROCESSLIST");
  return rows
    .map((row) => ({
      id: String(row["Id"]),
      user: String(row["User"]),
      host: String(row["Host"]),
      database: row["db"] as string | null,
      command: String(row["Command"]),
      time: Number(row["Time"]),
      state: String(row["State"] ?? ""),
    }))
    .toSorted((one, other) => Number(one.id) - Number(other.id));
}
