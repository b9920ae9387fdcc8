import { timingSafeEqual } from "node:crypto";
import { documentedErrorCode } from "../documented-error-code.ts";
import { Refusal } from "../refusal.ts";
import type { RoutedRequest } from "../routed-request.ts";
import { canonicalisePath } from "./canonicalise-path.ts";
import { canonicaliseQuery } from "./canonicalise-query.ts";
import { canonicaliseRequest } from "./canonicalise-request.ts";
import { computeSignature } from "./compute-signature.ts";
import { hashBody } from "./hash-body.ts";
import type { Authorization } from "./parse-authorization.ts";
import { toStringToSign } from "./to-string-to-sign.ts";

/**
 * Computes the signature of a request anew, from what arrived, and says what is wrong with the one
 * that was sent, as a sentence; undefined if nothing.
 *
 * @throws {Refusal} 413 if the body has more bytes than the limit.
 */
export async function verifySignature(
  { signedHeaders, signature }: Authorization,
  { message, operation, path: rawPath, query: rawQuery }: RoutedRequest,
  secretKey: string,
  bodyLimit: number,
): Promise<string | undefined> {
  const path = canonicalisePath(rawPath);
  if (path === undefined) {
    return "The path must be percent-encoded UTF-8.";
  }
  const query = canonicaliseQuery(rawQuery);
  if (query === undefined) {
    return "The query must be percent-encoded UTF-8.";
  }
  const bodyHash = await hashBody(message, bodyLimit);
  if (bodyHash === undefined) {
    const problem = `The body must have at most ${bodyLimit} bytes.`;
    // What follows on the connection is the rest of a body that nobody reads.
    const headers = { Connection: "close" };
    throw new Refusal(413, documentedErrorCode([operation], 413), problem, headers);
  }
  const valueOf = (name: string) => message.headersDistinct[name]?.[0] as string;
  const canonicalRequest = canonicaliseRequest({
    method: message.method as string,
    path,
    query,
    headers: signedHeaders.map((name) => [name, valueOf(name)]),
    bodyHash,
  });
  const stringToSign = toStringToSign(valueOf("x-sdk-date"), canonicalRequest);
  const expected = computeSignature(secretKey, stringToSign);
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
    ? undefined
    : "The signature does not fit the request: it was made with another secret key, or of another " +
        "method, path, query, signed header or body than arrived.";
}
