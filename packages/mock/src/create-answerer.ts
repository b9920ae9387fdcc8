import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { IHttpRequest } from "@stoplight/prism-http";
import type { AcceptedCredentials } from "./accepted-credentials.ts";
import type { Answer } from "./answer.ts";
import { answerWithPrism } from "./answer-with-prism.ts";
import { checkValues } from "./check-values.ts";
import { createRouter } from "./create-router.ts";
import { documentedErrorCode } from "./documented-error-code.ts";
import { fillTemplate } from "./fill-template.ts";
import { judgeCredentials } from "./judge-credentials.ts";
import { judgeWithPrism } from "./judge-with-prism.ts";
import type { MockOperation } from "./mock-operation.ts";
import { readParameters, type ParameterValues } from "./read-parameters.ts";
import { Refusal } from "./refusal.ts";

/**
 * Makes the function that answers a request strictly by the contract: it throws a `Refusal` for the
 * first thing that is wrong (the path, the method, the credential, how the parameters are written,
 * then their values), and has Prism answer the rest.
 */
export function createAnswerer(
  operations: readonly MockOperation[],
  accepted: AcceptedCredentials,
): (request: IncomingMessage) => Promise<Answer> {
  const findRoute = createRouter(operations);
  const unknownCode = documentedErrorCode(operations, 404);
  return async (message) => {
    const { method = "", url = "", headers } = message;
    const [path, query] = splitTarget(url);
    const route = findRoute(path);
    if (route === undefined) {
      throw new Refusal(404, unknownCode, "There is no API at this path.");
    }
    const operation = route.operations.get(method);
    if (operation === undefined) {
      const allow = [...route.operations.keys()].join(", ");
      throw new Refusal(405, unknownCode, `This path is for ${allow} alone.`, { Allow: allow });
    }
    const credentialProblem = await judgeCredentials(
      operation.credentials,
      { message, path, query, pathValues: route.values },
      accepted,
    );
    if (credentialProblem !== undefined) {
      throw new Refusal(401, documentedErrorCode([operation], 401), credentialProblem);
    }
    const values = readParameters(operation, route.values, query);
    const request = toPrismRequest(operation, values, headers);
    checkValues(operation, values, await judgeWithPrism(operation.prism, request));
    return answerWithPrism(operation, request);
  };
}

function splitTarget(url: string): [path: string, query: string] {
  const end = url.indexOf("?");
  return end === -1 ? [url, ""] : [url.slice(0, end), url.slice(end + 1)];
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
