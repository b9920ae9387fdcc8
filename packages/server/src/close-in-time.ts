import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/**
 * Gives the requests that are under way when a server is closed, and then what they were answered
 * from, some time to finish, and no more.
 *
 * @param closeSources closes what the requests are answered from.
 */
export function closeInTime(
  server: FastifyInstance,
  closeSources: () => Promise<unknown>,
  shutdownMs: number,
): void {
  let deadline: Promise<void> | undefined;
  server.addHook("preClose", async () => {
    deadline = sleep(shutdownMs, undefined, { ref: false });
    void deadline.then(() => server.server.closeAllConnections());
  });
  server.addHook("onSend", async (_, reply) => {
    // A connection that waits for another request would hold up the end.
    if (deadline !== undefined) {
      reply.header("Connection", "close");
    }
  });
  server.addHook("onClose", async () => {
    await Promise.race([closeSources(), deadline]);
  });
}
