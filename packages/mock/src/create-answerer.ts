import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import {
  createRouter,
  judgeCredentials,
  readParameters,
  type AcceptedCredentials,
  type ParameterValues,
} from "@das-processes/wire";
import type { IHttpRequest } from "@stoplight/prism-http";
import type { Answer } from "./answer.ts";
import { answerWithPrism } from "./answer-with-prism.ts";
import { checkValues } from "./check-values.ts";
import { fillTemplate } from "./fill-template.ts";
import { judgeWithPrism } from "./judge-with-prism.ts";
import type { MockOperation } from "./mock-operation.ts";

/**
 * Makes the function that answers a request strictly by the contract: it throws a `Refusal` for the
 * first thing that is wrong (the path, the method, the credential, how the parameters are written,
 * then their values), and has Prism answer the rest.
 */
export function createAnswerer(
  operations: readonly MockOperation[],
  accepted: AcceptedCredentials<unknown>,
): (request: IncomingMessage) => Promise<Answer> {
  const route = createRouter(operations);
  return async (message) => {
    const routed = route(message);
    await judgeCredentials(routed, accepted);
    const values = readParameters(routed);
    const { operation } = routed;
    const request = toPrismRequest(operation, values, message.headers);
    checkValues(operation, values, await judgeWithPrism(operation.prism, request));
    return answerWithPrism(operation, request);
  };
}

function toPrismRequest(
  { method, path }: MockOperation,
  values: ParameterValues,
  headers: IncomingHttpHeaders,
): IHttpRequest {
  // Prism refuses a body that the operation does not declare; here a body is ignored, unread.
  const { "content-length": _length, "content-type": _type, ...otherHeaders } = headers;
  return {
    method,
    url: {
      // Prism takes a bare comma in a path for the end of a value.
      path: fillTemplate(path, (name) => values.path.get(name) as string),
      query: Object.fromEntries(values.query),
    },
    headers: otherHeaders as Record<string, string>,
  };
}
