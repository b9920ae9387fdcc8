import { toErrorBody, type WireOperation } from "@das-processes/wire";
import type { FastifyReply, FastifyRequest } from "fastify";
import { toRefusal } from "./to-refusal.ts";

/** Makes the function that answers an error in the form of the contract, and logs a failure. */
export function createErrorHandler(
  operations: readonly WireOperation[],
): (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  return (error, request, reply) => {
    const refusal = toRefusal(error, operations);
    // Nothing failed if the caller left in the middle of a body.
    const hasLeft = request.raw.destroyed && !request.raw.complete;
    if (refusal.status === 500 && !hasLeft) {
      request.log.error({ err: error }, refusal.message);
    }
    return reply
      .code(refusal.status)
      .headers(refusal.headers)
      .send(toErrorBody(refusal, request.id));
  };
}
