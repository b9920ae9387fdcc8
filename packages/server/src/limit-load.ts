import type { WireOperation } from "@das-processes/wire";
import type { FastifyReply, FastifyRequest } from "fastify";
import { refuseLoad } from "./to-refusal.ts";

/** Makes the hook that refuses requests as long as so many others are under way. */
export function limitLoad(
  maxInFlight: number,
  operations: readonly WireOperation[],
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  let inFlight = 0;
  return async (_, reply) => {
    if (inFlight >= maxInFlight) {
      throw refuseLoad("Too many calls are under way; try again in some seconds.", operations);
    }
    inFlight++;
    reply.raw.once("close", () => inFlight--);
  };
}
