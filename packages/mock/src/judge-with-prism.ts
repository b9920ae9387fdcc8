import { createInstance, type IHttpRequest } from "@stoplight/prism-http";
import type { MockOperation } from "./mock-operation.ts";
import { silentLogger } from "./silent-logger.ts";

/** Something that Prism's validation finds wrong with a request. */
export interface Violation {
  /** The place and, where it knows one, the parameter in small letters: `["query", "limit"]`. */
  path: readonly string[];
  /** The keyword of JSON Schema that is broken. */
  code: unknown;
  message: string;
}

const prism = createInstance(
  {
    checkSecurity: false,
    validateRequest: true,
    validateResponse: false,
    errors: false,
    isProxy: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  },
  // Prism validates only on its way to an answer. This one, which costs nothing, is thrown away.
  { logger: silentLogger, mock: () => () => ({ _tag: "Right", right: { statusCode: 200 } }) },
);

/** Has Prism validate a request, but for its credentials. */
export async function judgeWithPrism(
  operation: MockOperation,
  request: IHttpRequest,
): Promise<Violation[]> {
  const result = await prism.request(request, [operation.prism])();
  if (result._tag === "Left") {
    throw result.left;
  }
  return result.right.validations.input
    .filter(isError)
    .map(({ path = [], code, message }) => ({ path, code, message }));
}

// What Prism merely warns of, such as a parameter that is deprecated, has a severity above 0.
function isError({ severity }: { severity: number }): boolean {
  return severity === 0;
}
