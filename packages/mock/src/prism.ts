import {
  createInstance,
  type getHttpOperationsFromSpec,
  type IHttpMockConfig,
  type IHttpRequest,
  type IHttpResponse,
} from "@stoplight/prism-http";
// How Prism writes bodies lies outside its public face: hence the exact version in package.json.
import { serialize } from "@stoplight/prism-http-server/dist/serialize.js";

/** An operation of the spec as Prism reads it. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

const silent = (): void => {};

const logger = {
  fatal: silent,
  error: silent,
  warn: silent,
  info: silent,
  debug: silent,
  trace: silent,
  success: silent,
  child: () => logger,
};

/**
 * A logger for Prism, which cannot do without one, that says nothing. It has what Prism calls; the
 * type asks for all of pino, of whichever version is installed beside it.
 */
export const silentLogger = logger as unknown as Parameters<typeof createInstance>[1]["logger"];

const config = {
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  isProxy: false,
  upstreamProxy: undefined,
} satisfies Omit<IHttpMockConfig, "mock">;

/** Which of the documented answers to give. */
export type Choice = Partial<
  Pick<IHttpMockConfig["mock"], "code" | "dynamic" | "exampleKey" | "seed">
>;

/** An HTTP answer before it is sent. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
  /** The `request_id` of the body, if it has one. */
  requestId?: string | undefined;
}

const answering = createInstance({ ...config, mock: { dynamic: false } }, { logger: silentLogger });

/**
 * Has Prism answer a request without validating it: with the chosen answer, or else with the best
 * that the operation documents.
 *
 * @throws {Error} if Prism cannot answer.
 */
export async function answerWithPrism(
  operation: PrismOperation,
  request: IHttpRequest,
  choice: Choice,
): Promise<Answer> {
  // Prism writes what it learns of a request into `mock`, so that no two requests may share one.
  // With `mediaTypes` it does not look at `Accept`, which it may fail to parse.
  const mock = { dynamic: false, mediaTypes: ["application/json", "*/*"], ...choice };
  const result = await answering.request(request, [operation], { ...config, mock })();
  if (result._tag === "Left") {
    throw result.left;
  }
  const { statusCode: status, headers = {}, body } = result.right.output;
  const { "Content-type": contentType } = headers;
  const { request_id: requestId } = Object(body) as { request_id?: unknown };
  return {
    status,
    headers,
    body: serialize(body, contentType) as string | undefined,
    requestId: typeof requestId === "string" ? requestId : undefined,
  };
}

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
  operation: PrismOperation,
  judged: IHttpRequest | IHttpResponse,
): Promise<Violation[]> {
  const isAnswer = "statusCode" in judged;
  const prism = createInstance(
    {
      ...config,
      validateRequest: !isAnswer,
      validateResponse: isAnswer,
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
