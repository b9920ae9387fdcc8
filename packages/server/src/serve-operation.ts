import {
  documentedErrorCode,
  judgeCredentials,
  readBody,
  readParameters,
  Refusal,
  type AcceptedCredentials,
  type RoutedRequest,
  type WireOperation,
} from "@das-processes/wire";
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { Caller } from "./accept-credentials.ts";
import type { Limits } from "./config/limits.ts";
import { createRequestValidator } from "./create-request-validator.ts";

/**
 * Adds the route of an operation. Its handler is called with the values of a request that the
 * contract allows, for a project that the caller may see.
 *
 * @param routedOf what was found out about a request before it came here.
 * @throws {Error} if the schema of a parameter cannot be compiled.
 */
export function serveOperation(
  app: FastifyInstance,
  operation: WireOperation,
  handler: RouteHandlerMethod,
  accepted: AcceptedCredentials<Caller>,
  { bodyBytes }: Limits,
  routedOf: (request: FastifyRequest) => RoutedRequest,
): void {
  const validate = createRequestValidator(operation);
  const forbidden = documentedErrorCode([operation], 403);
  app.route({
    method: operation.method.toUpperCase(),
    url: operation.path,
    schema: { response: toResponseSchemas(operation) },
    async preHandler(request) {
      const routed = routedOf(request);
      const body = await readBody(routed, bodyBytes);
      const callers = judgeCredentials(routed, body, accepted);
      const { path, query } = validate(readParameters(routed));
      request.params = path;
      request.query = query;
      const { project_id: project } = path;
      if (typeof project === "string" && !callers.every((caller) => caller.sees(project))) {
        throw new Refusal(403, forbidden, "The credential is not for this project.");
      }
    },
    handler,
  });
}

function toResponseSchemas({ responses }: WireOperation): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(responses).flatMap(([status, { content = {} }]) => {
      const { schema } = content["application/json"] ?? {};
      return schema === undefined ? [] : [[status, schema]];
    }),
  );
}
