import type { HttpServerOptions, RoutedRequest } from "@das-processes/wire";
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";
import type { Metrics } from "./create-metrics.ts";

/**
 * Counts a request, and writes a line of the log when it ends, however it ends.
 *
 * @param routed what the request is for, or why it is for nothing.
 */
export function observeRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  routed: RoutedRequest | Error,
  { inFlight, requests, durations }: Metrics,
): void {
  const operation = routed instanceof Error ? undefined : routed.operation;
  inFlight.inc();
  // Fastify's own hook does not run if the caller leaves.
  reply.raw.once("close", () => {
    const labels = { operation: operation?.operationId ?? "none" };
    const status = reply.raw.writableFinished ? reply.statusCode : undefined;
    inFlight.dec();
    requests.inc({ ...labels, status: status ?? "none" });
    durations.observe(labels, reply.elapsedTime / 1000);
    // Those that the contract allows; any others never came to be the request's parameters.
    const { project_id: project, instance_id: instance } = request.params as {
      [name: string]: unknown;
    };
    request.log.info(
      {
        method: request.method,
        path: operation?.path,
        status,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        project,
        instance,
      },
      "request",
    );
  });
}

/** Makes the function that counts and logs answers to requests that Fastify never sees. */
export function createRefusalObserver(
  logger: FastifyBaseLogger,
  { requests }: Metrics,
): NonNullable<HttpServerOptions["onRefusal"]> {
  return ({ status, requestId, code }) => {
    requests.inc({ operation: "none", status });
    logger.info({ status, requestId, code }, "request");
  };
}
