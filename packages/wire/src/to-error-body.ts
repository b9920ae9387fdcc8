import type { Refusal } from "./refusal.ts";

/** The body of the answer to a request that was turned down, as the gateway writes it. */
export function toErrorBody({ errorCode, message }: Refusal, requestId: string) {
  return { error_code: errorCode, error_msg: message, request_id: requestId };
}
