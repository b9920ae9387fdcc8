import { createInstance, type IHttpRequest, type IHttpResponse } from "@stoplight/prism-http";
import type { MockOperation } from "./mock-operation.ts";
import { silentLogger } from "./silent-logger.ts";

/** Something that Prism's validation finds wrong with a request or an answer. */
export interface Violation {
  /** The place and, where it knows one, the parameter in small letters: `["query", "limit"]`. */
  path: readonly string[];
  /** The keyword of JSON Schema that is broken. */
  code: unknown;
  message: string;
}

/** Has Prism validate a request, but for its credentials, or an answer. */
export async function judgeWithPrism(
  operation: MockOperation["prism"],
  judged: IHttpRequest | IHttpResponse,
): Promise<Violation[]> {
  const isAnswer = "statusCode" in judged;
  const prism = createInstance(
    {
      checkSecurity: false,
      validateRequest: !isAnswer,
      validateResponse: isAnswer,
      errors: false,
      isProxy: false,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    // Prism validates only on its way from a request to an answer. Of the two, the one that is not
    // judged stands in, and costs nothing.
    {
      logger: silentLogger,
      route: () => ({ _tag: "Right", right: operation }),
      mock: () => () => ({ _tag: "Right", right: isAnswer ? judged : { statusCode: 200 } }),
    },
  );
  const request: IHttpRequest = isAnswer ? { method: "get", url: { path: "/" } } : judged;
  const result = await prism.request(request, [operation])();
  if (result._tag === "Left") {
    throw result.left;
  }
  const { input, output } = result.right.validations;
  return [...input, ...output]
    .filter(isError)
    .map(({ path = [], code, message }) => ({ path, code, message }));
}

// What Prism merely warns of, such as a parameter that is deprecated, has a severity above 0.
function isError({ severity }: { severity: number }): boolean {
  return severity === 0;
}
