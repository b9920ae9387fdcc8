import {
  AuthenticationError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  type ApiError,
} from "@das-processes/client";
import { exitCodes } from "../exit-codes.ts";
import { quoteWords } from "./quote-words.ts";

/** What to check, by the code of the service. */
const remedies: Readonly<Record<string, string>> = {
  "DAS.200108": "check --database",
  "DAS.200112": "check --db-user-id",
  "DAS.200113": "check --project-id",
  "DAS.200114": "check --instance-id, and that the instance is in this region and project",
  "DAS.200120": "only paid instances can be asked",
  "DAS.220003": "check --db-user-id: the service knows no such database user",
};

/** Says why the server refused or failed, in its own words where it has some, and what to do. */
export function describeRefusal(error: ApiError): { message: string; exitCode: number } {
  const { status, error_code, error_msg } = error;
  const words = error_msg && `"${quoteWords(error_msg)}"`;
  const facts = [status, error_code && quoteWords(error_code), words].filter(Boolean).join(" ");
  const { host } = new URL(error.url);
  if (error instanceof AuthenticationError) {
    return {
      message: `${host} refused the credential (${facts}): das-processes config shows which it is; a token holds for 24 hours, and five failures lock a key for minutes.`,
      exitCode: exitCodes.refused,
    };
  }
  if (error instanceof PermissionError) {
    return {
      message: `The credential may not list these sessions (${facts}): check the project, or ask its owner for the permission.`,
      exitCode: exitCodes.refused,
    };
  }
  if (error instanceof RateLimitError) {
    return {
      message: `${host} takes no more calls for now (${facts}): try again in some seconds, and less often.`,
      exitCode: exitCodes.couldNotAsk,
    };
  }
  if (error instanceof ServerError) {
    return {
      message: `${host} failed (${facts}): try again later; --debug tells the request's id, for its support.`,
      exitCode: exitCodes.couldNotAsk,
    };
  }
  const remedy = error instanceof NotFoundError || status < 400 ? "check the endpoint" : undefined;
  return {
    message: `${host} refused the request (${facts}): ${remedies[`${error_code}`] ?? remedy ?? "check its options"}.`,
    exitCode: exitCodes.rejected,
  };
}
