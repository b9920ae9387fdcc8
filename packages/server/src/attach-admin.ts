import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { Config } from "./config/config.ts";
import type { Metrics } from "./create-metrics.ts";
import type { NodeSource } from "./node-source.ts";

/**
 * Has a second server listen for those who run the first, as soon as that is ready, and close with it.
 *
 * `/healthz` says that it is alive, and of each source how its last call ended; it calls none itself,
 * so that a node that is down does not end the server. `/metrics` is for Prometheus.
 */
export function attachAdmin(
  server: FastifyInstance,
  { host = "127.0.0.1", port }: NonNullable<Config["admin"]>,
  sources: readonly NodeSource[],
  { registry }: Metrics,
  logger: FastifyBaseLogger,
): void {
  const admin = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
  });
  admin.get("/healthz", () => ({
    status: "ok",
    sources: sources.map(({ place: { databaseUser, ...place }, health }) => ({
      ...place,
      database_user: databaseUser,
      ...health,
    })),
  }));
  admin.get("/metrics", async (_, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
  server.addHook("onReady", async () => {
    await admin.listen({
      host,
      port,
      listenTextResolver: (address) => `The admin port listens on ${address}.`,
    });
  });
  server.addHook("onClose", () => admin.close());
}
