import {
  ApiError,
  ConnectionError,
  PageLimitError,
  RequestValidationError,
  ResponseValidationError,
  TimeoutError,
} from "@das-processes/client";
import { describeConnection } from "./errors/describe-connection.ts";
import { describeRefusal } from "./errors/describe-refusal.ts";
import { describeRequest } from "./errors/describe-request.ts";
import { quoteWords } from "./errors/quote-words.ts";
import { exitCodes } from "./exit-codes.ts";
import { InputError } from "./input-error.ts";
import { hideSecrets } from "./settings/hide-secrets.ts";
import { toPrintable } from "./text/to-printable.ts";

export interface ErrorDescription {
  /** A sentence for a person: what is wrong, and what to do. It is printable, and has no credential in it. */
  message: string;
  exitCode: number;
}

/** Says what an error means for a person, and what the program ends with; with `debug` also the id of the request. */
export function describeError(error: unknown, { debug }: { debug?: true } = {}): ErrorDescription {
  const { message, exitCode } = describe(error);
  const isAnswered = error instanceof ApiError || error instanceof ResponseValidationError;
  const id = debug && isAnswered ? error.request_id : undefined;
  const text = id ? `${message} (request ${quoteWords(id)})` : message;
  return { message: hideSecrets(toPrintable(text)), exitCode };
}

function describe(error: unknown): ErrorDescription {
  if (error instanceof InputError) return { message: error.message, exitCode: exitCodes.usage };
  if (error instanceof RequestValidationError) {
    return { message: describeRequest(error), exitCode: exitCodes.usage };
  }
  if (error instanceof ApiError) return describeRefusal(error);
  if (error instanceof ConnectionError) {
    return { message: describeConnection(error), exitCode: exitCodes.couldNotAsk };
  }
  if (error instanceof TimeoutError) {
    const { url, timeoutMs } = error;
    return {
      message: `No whole answer came from ${new URL(url).host} within ${timeoutMs / 1000} seconds: try again, or check the network.`,
      exitCode: exitCodes.couldNotAsk,
    };
  }
  if (error instanceof ResponseValidationError) {
    const [issue] = error.issues;
    const fault = quoteWords(`${issue?.pointer || "the body"} ${issue?.message}`);
    return {
      message: `${new URL(error.url).host} answered, but not as the service does (${fault}): check the endpoint.`,
      exitCode: exitCodes.brokenAnswer,
    };
  }
  if (error instanceof PageLimitError) {
    return {
      message: `${error.message}: ask for one user or database.`,
      exitCode: exitCodes.brokenAnswer,
    };
  }
  if (error instanceof Error && error.name === "AbortError") {
    return { message: "Interrupted.", exitCode: exitCodes.failed };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { message: `The program itself failed: ${message}.`, exitCode: exitCodes.failed };
}
