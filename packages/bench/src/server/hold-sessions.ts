// A program of its own, to be forked: it opens as many sessions of a MySQL as its parent sends the
// number of, keeps those that it has, and answers when they are there. One in ten runs a statement for
// as long as it lives, the others sleep.
//
// Usage: hold-sessions.ts LOGIN
//
// LOGIN is JSON: host, port, user and password.

import { createConnection, type ConnectionOptions } from "mysql2/promise";

/** How many are opened at a time. */
const batch = 50;

const login = JSON.parse(process.argv[2]!) as ConnectionOptions;
let opened = 0;

async function open(index: number): Promise<void> {
  const session = await createConnection(login);
  if (index % 10 > 0) return;
  const sql = `SELECT o.id, o.qty, SLEEP(10000) FROM (SELECT ${index} AS id, 3 AS qty) AS o WHERE o.qty > 2`;
  session.query(sql).catch(() => {});
}

process.on("message", async (total: number) => {
  while (opened < total) {
    const size = Math.min(batch, total - opened);
    await Promise.all(Array.from({ length: size }, (_, index) => open(opened + index)));
    opened += size;
  }
  process.send!("opened");
});
process.once("disconnect", () => process.exit());
process.send!("ready");
