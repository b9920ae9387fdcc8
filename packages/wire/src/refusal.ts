import { randomUUID } from "node:crypto";
import type { Operation, Parameter } from "@das-processes/spec";

/** A request that a server turns down, with what its answer says. Not a failure of the server. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly errorCode: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    errorCode: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.headers = headers;
  }
}

/** A 400 with the code of the parameter that is wrong; the operation's, where none has one. */
export function refuseParameter(
  operation: { errorCode: string },
  parameter: Parameter | undefined,
  message: string,
): Refusal {
  return new Refusal(400, parameter?.["x-error-code"] ?? operation.errorCode, message);
}

/**
 * A 400 for a problem other than the parameters. It has the gateway's own code, as those of the
 * operations are for their parameters.
 */
export function refuseRequest(
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return new Refusal(400, vendorCodes[400], message, headers);
}

/** The body of the answer to a request that was turned down, as the gateway writes it. */
export function toErrorBody({ errorCode, message }: Refusal, requestId: string) {
  return { error_code: errorCode, error_msg: message, request_id: requestId };
}

/** A new id for a request, as the gateway writes it: 32 lower-case hexadecimal digits. */
export function createRequestId(): string {
  return randomUUID().replaceAll("-", "");
}

const vendorCodes = {
  400: "APIGW.0201",
  401: "APIGW.0301",
  403: "APIGW.0302",
  404: "APIGW.0101",
  413: "APIGW.0201",
  429: "APIGW.0308",
  500: "DAS.500000",
} as const;

/**
 * The error code of the first example that any of the operations documents for the status; the
 * vendor's own code for that status where there is none.
 */
export function documentedErrorCode(
  operations: readonly Pick<Operation, "responses">[],
  status: keyof typeof vendorCodes,
): string {
  const [example] = operations
    .flatMap(({ responses }) => Object.values(responses[status]?.content ?? {}))
    .flatMap(({ examples }) => Object.values(examples ?? {}));
  const body = example?.value as { error_code?: string } | undefined;
  return body?.error_code ?? vendorCodes[status];
}

const maxQuoted = 64;

/** A string that a caller sent, in quotes, cut at 64 characters, fit for a message. */
export function quote(text: string): string {
  return JSON.stringify(text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text);
}
