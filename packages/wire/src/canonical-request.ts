import { createHash, createHmac } from "node:crypto";
import { decodeComponent, splitQuery } from "./parameters.ts";

/** What of a request is signed. */
export interface SignedParts {
  method: string;
  /** In its canonical form. */
  path: string;
  /** In its canonical form. */
  query: string;
  /** In order; the names in small letters. */
  headers: readonly (readonly [name: string, value: string])[];
  /** The SHA-256 of the body's bytes, in hexadecimal, or what stands for it. */
  bodyHash: string;
}

/** The text of a request whose hash is signed. */
export function canonicaliseRequest(parts: SignedParts): string {
  const { method, path, query, headers, bodyHash } = parts;
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join("");
  const names = headers.map(([name]) => name).join(";");
  return [method, path, query, lines, names, bodyHash].join("\n");
}

/**
 * The path of a request as it is signed: each segment encoded once, however it was sent, and a slash
 * at the end. Undefined if the path is not percent-encoded UTF-8.
 */
export function canonicalisePath(path: string): string | undefined {
  const encoded = decodeComponent(path)?.split("/").map(encodeComponent).join("/");
  return encoded?.replace(/\/?$/u, "/");
}

/**
 * The query of a request as it is signed: the pairs of decoded names and values in order, each
 * encoded once, however it was sent. Undefined if the query is not percent-encoded UTF-8.
 */
export function canonicaliseQuery(query: string): string | undefined {
  const pairs: [name: string, value: string][] = [];
  for (const [rawName, rawValue] of splitQuery(query)) {
    const name = decodeComponent(rawName);
    const value = decodeComponent(rawValue);
    if (name === undefined || value === undefined) {
      return undefined;
    }
    pairs.push([name, value]);
  }
  return pairs
    .toSorted((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]))
    .map((pair) => pair.map(encodeComponent).join("="))
    .join("&");
}

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

/** The signature of a text, in lower-case hexadecimal digits. */
export function computeSignature(secretKey: string, stringToSign: string): string {
  return createHmac("sha256", secretKey).update(stringToSign).digest("hex");
}

// The bytes of UTF-8 are in the order of the code points, where JavaScript's own order is that of
// UTF-16, which has an emoji before a private character.
function compare(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Percent-encodes everything but letters, digits and `-_.~`, as signatures have it. */
function encodeComponent(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
