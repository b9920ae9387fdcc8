import { skipUnlessStarted } from "@das-processes/mysql";
import { describe, expect, test } from "vitest";
import { createUser, everything, openSession, openSource, useDatabase } from "./use-database.ts";

describe.each(["mysql", "mariadb"] as const)("%s", (kind) => {
  const getDatabase = useDatabase(kind);

  test("A session is listed that has the id of an own one before the database was started again.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const source = openSource(database, {
      ...(await createUser(root, "earlier")),
      timeoutMs: 60_000,
    });
    await root.query("REVOKE PROCESS ON *.* FROM earlier");
    // It ends its connection, and not because that has broken.
    await expect(source.list(everything)).rejects.toThrow("refused");
    const ownId = root.threadId + 1;
    await root.query("GRANT PROCESS ON *.* TO earlier");
    const restarted = database.restart().then(() => database);
    await skipUnlessStarted(context, restarted);
    let session = await openSession(database);
    while (session.threadId < ownId) session = await openSession(database);
    expect(session.threadId).toBe(ownId);
    const { processes } = await source.list(everything);
    expect(processes.map(({ id }) => id)).toContain(String(ownId));
  });
});
