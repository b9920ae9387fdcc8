import { randomUUID } from "node:crypto";

/** A new id for a request, as the gateway writes it: 32 lower-case hexadecimal digits. */
export function createRequestId(): string {
  return randomUUID().replaceAll("-", "");
}
