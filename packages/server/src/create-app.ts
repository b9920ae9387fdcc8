import type { IncomingMessage } from "node:http";
import {
  createHttpServer,
  createRequestId,
  createRouter,
  type RoutedRequest,
  type WireOperation,
} from "@das-processes/wire";
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from "fastify";
import type { Config } from "./config/config.ts";
import type { Limits } from "./config/limits.ts";
import { createErrorHandler } from "./create-error-handler.ts";
import type { Metrics } from "./create-metrics.ts";
import { createRefusalObserver, observeRequest } from "./observe-request.ts";

export interface App {
  fastify: FastifyInstance;
  /** What was found out about a request that is for an operation. */
  routedOf: (request: FastifyRequest) => RoutedRequest;
}

/**
 * Makes an app without routes: what each request has to go through, whatever it is for. Its paths
 * are those of the contract, letter for letter. Every answer has an `X-Request-Id` of its own, and
 * every refusal the form of the contract.
 */
export function createApp(
  operations: readonly WireOperation[],
  tls: Config["listen"]["tls"],
  limits: Limits,
  logger: FastifyBaseLogger,
  metrics: Metrics,
): App {
  const route = createRouter(operations);
  const routes = new WeakMap<IncomingMessage, RoutedRequest | Error>();
  const observeRefusal = createRefusalObserver(logger, metrics);
  const app = fastify({
    serverFactory: (listener) =>
      createHttpServer({ listener, operations, limits, tls, onRefusal: observeRefusal }),
    // Fastify tells by this whether the address that it gives is one of HTTPS.
    ...(tls && { https: tls }),
    // The server has answered already; by default Fastify would do so again.
    clientErrorHandler: () => {},
    loggerInstance: logger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: "requestId",
    }),
    genReqId: createRequestId,
    return503OnClosing: false,
    // Fastify's own router would take other spellings of a path than the contract's, and fail at
    // broken ones: it gets the template of the path.
    rewriteUrl(message) {
      try {
        const routed = route(message);
        routes.set(message, routed);
        return routed.operation.path;
      } catch (error) {
        routes.set(message, error as Error);
        return "/";
      }
    },
  });
  app.addHook("onRequest", async (request, reply) => {
    reply.header("X-Request-Id", request.id);
    const routed = routes.get(request.raw) as RoutedRequest | Error;
    observeRequest(request, reply, routed, metrics);
    if (routed instanceof Error) {
      throw routed;
    }
  });
  app.addHook("onSend", async (_, reply) => {
    // JSON knows no charset, which Fastify adds.
    reply.header("Content-Type", "application/json");
  });
  app.setErrorHandler(createErrorHandler(operations));
  return { fastify: app, routedOf: ({ raw }) => routes.get(raw) as RoutedRequest };
}
