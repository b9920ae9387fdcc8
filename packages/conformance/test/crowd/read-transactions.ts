import type { Connection, RowDataPacket } from "mysql2/promise";

/** Reads the whole seconds of each transaction, as MySQL itself counts them, by the session's id. */
export async function readTransactions(root: Connection): Promise<ReadonlyMap<string, number>> {
  const [rows] = await root.query<RowDataPacket[]>(
    `SELECT trx_mysql_thread_id AS id, TIMESTAMPDIFF(SECOND, trx_started, NOW()) AS seconds
     FROM information_schema.innodb_trx`,
  );
  return new Map(rows.map(({ id, seconds }) => [String(id), Number(seconds)]));
}
