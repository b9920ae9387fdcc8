import { createHash } from "node:crypto";

/**
 * The text that is signed.
 *
 * @param date the value of `X-Sdk-Date`.
 */
export function toStringToSign(date: string, canonicalRequest: string): string {
  // Node gives the value of a header a character for each byte, whatever its encoding; all else is
  // ASCII.
  const hash = createHash("sha256").update(canonicalRequest, "latin1").digest("hex");
  return `SDK-HMAC-SHA256\n${date}\n${hash}`;
}
