import type { FastifyBaseLogger } from "fastify";
import { pino, type DestinationStream } from "pino";
import { describeError } from "./describe-error.ts";

/** Makes the log of a server: a line of JSON each, without the requests that Fastify would put in. */
export function createLog(destination: DestinationStream): FastifyBaseLogger {
  return pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        err: describeError,
        req: () => undefined,
        res: () => undefined,
      },
    },
    destination,
  );
}
