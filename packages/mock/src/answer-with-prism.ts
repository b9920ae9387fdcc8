import {
  createInstance,
  ProblemJsonError,
  type IHttpMockConfig,
  type IHttpRequest,
} from "@stoplight/prism-http";
// How Prism reads the header `Prefer` and writes bodies lies outside its public face: hence the
// exact version in package.json.
import { getHttpConfigFromRequest } from "@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js";
import { serialize } from "@stoplight/prism-http-server/dist/serialize.js";
import type { Answer } from "./answer.ts";
import type { MockOperation } from "./mock-operation.ts";
import { silentLogger } from "./silent-logger.ts";

const config: Omit<IHttpMockConfig, "mock"> = {
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  isProxy: false,
  upstreamProxy: undefined,
};

const prism = createInstance({ ...config, mock: { dynamic: false } }, { logger: silentLogger });

/**
 * Has Prism answer a request without a look at whether it is valid: as its header `Prefer` asks, or
 * with the best that the operation documents. Where Prism has nothing to give, it says so itself in
 * a body of the type `application/problem+json`.
 */
export async function answerWithPrism(
  operation: MockOperation,
  request: IHttpRequest,
): Promise<Answer> {
  const preferences = getHttpConfigFromRequest(request);
  if (preferences._tag === "Left") {
    return problemAnswer(preferences.left);
  }
  // Prism writes what it learns of a request into `mock`, so that no two requests may share one.
  const mock = { ...preferences.right, dynamic: preferences.right.dynamic ?? false };
  const result = await prism.request(request, [operation.prism], { ...config, mock })();
  if (result._tag === "Left") {
    return problemAnswer(result.left);
  }
  const { statusCode, headers = {}, body } = result.right.output;
  const { "Content-type": contentType } = headers;
  return { status: statusCode, headers, body: serialize(body, contentType) as string | undefined };
}

function problemAnswer(error: Error): Answer {
  const problem = ProblemJsonError.toProblemJson(error);
  return {
    status: problem.status,
    headers: { "Content-Type": "application/problem+json" },
    body: JSON.stringify(problem),
  };
}
