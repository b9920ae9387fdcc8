import type { FastifyInstance, RouteHandlerMethod } from "fastify";
import type { DestinationStream } from "pino";
import { acceptCredentials } from "./accept-credentials.ts";
import { attachAdmin } from "./attach-admin.ts";
import { closeInTime } from "./close-in-time.ts";
import { checkConfig, hasCredentials } from "./config/check-config.ts";
import type { Config } from "./config/config.ts";
import { defaultLimits } from "./config/limits.ts";
import { createApp } from "./create-app.ts";
import { createHandlers } from "./create-handlers.ts";
import { createInstances, listSources } from "./create-instances.ts";
import { createLog } from "./create-log.ts";
import { createMetrics } from "./create-metrics.ts";
import { limitLoad } from "./limit-load.ts";
import { loadOperations } from "./load-operations.ts";
import { matchHandlers } from "./match-handlers.ts";
import { serveOperation } from "./serve-operation.ts";

/**
 * Makes a server of the contract, which has yet to listen: `server.listen(config.listen)`. The admin
 * port listens as soon as the server is ready, and closes with it.
 *
 * Of several wrong things a refusal names the first of: `Host` (400), the path (404), the
 * method (405), the load (429), the length of the body (413), the credential (401), how the
 * parameters are written (400), their values and the dependencies between them (400), the project, if
 * the credential is not for it (403), and the instance, the database user and the node, if there is no
 * such one (400).
 *
 * @param log where the log goes, a line of JSON each; by default standard output.
 * @throws {ConfigError} if the configuration contradicts itself, or a recording in it is none.
 * @throws {Error} if the contract has an operation that the server does not know, or the reverse.
 */
export async function createServer(
  config: Config,
  { log = process.stdout }: { log?: DestinationStream } = {},
): Promise<FastifyInstance> {
  checkConfig(config);
  const limits = { ...defaultLimits, ...config.limits };
  const operations = await loadOperations();
  const instances = createInstances(config, limits);
  const handlers = createHandlers(operations, instances);
  matchHandlers(operations, handlers);

  const sources = listSources(instances);
  const metrics = createMetrics(sources);
  const logger = createLog(log);
  const { fastify: server, routedOf } = createApp(
    operations,
    config.listen.tls,
    limits,
    logger,
    metrics,
  );
  server.addHook("onRequest", limitLoad(limits.maxInFlight, operations));
  const accepted = acceptCredentials(config);
  for (const operation of operations) {
    const handler = handlers[operation.operationId as keyof typeof handlers];
    serveOperation(server, operation, handler as RouteHandlerMethod, accepted, limits, routedOf);
  }

  if (!hasCredentials(config)) {
    logger.warn("No credentials are configured: whoever is on this machine may call.");
  }
  if (config.admin !== undefined) {
    attachAdmin(server, config.admin, sources, metrics, logger);
  }
  const closeSources = () => Promise.all(sources.map((source) => source.close()));
  closeInTime(server, closeSources, limits.shutdownMs);
  return server;
}
