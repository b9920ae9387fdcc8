import { createHmac } from "node:crypto";

/** The signature of a text, in lower-case hexadecimal digits. */
export function computeSignature(secretKey: string, stringToSign: string): string {
  return createHmac("sha256", secretKey).update(stringToSign).digest("hex");
}
