import type { KeyCredentials } from "./credentials.ts";

const algorithm = "SDK-HMAC-SHA256";
const encoder = new TextEncoder();
/** SHA-256 of an empty body; a hash by WebCrypto takes a turn of the event loop. */
const hashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** What a signature covers. */
export interface SignedParts {
  method: string;
  /** Percent-encoded, as in a URL. */
  pathname: string;
  /** Decoded. */
  query: Iterable<readonly [name: string, value: string]>;
  /** By their names in small letters. */
  headers: Record<string, string>;
  body: string;
}

/**
 * Signs a request without a body, and returns it with the headers that the signature needs. Its query
 * is the very text that was signed. Source: the vendor's signing algorithm SDK-HMAC-SHA256.
 */
export async function signRequest(
  request: Request,
  { accessKey, securityToken }: KeyCredentials,
  key: CryptoKey,
  projectId: string,
  now: Date,
): Promise<Request> {
  const url = new URL(request.url);
  const query = [...url.searchParams];
  url.search = canonicalQuery(query);
  const signed = new Request(url, request);
  const headers: Record<string, string> = {
    "x-project-id": projectId,
    "x-sdk-date": now.toISOString().replaceAll(/[-:]|\.\d+/g, ""),
    ...(securityToken && { "x-security-token": securityToken }),
  };
  for (const [name, value] of Object.entries(headers)) signed.headers.set(name, value);
  headers["host"] = url.host;
  const parts = { method: request.method, pathname: url.pathname, query, headers, body: "" };
  signed.headers.set("Authorization", await authorization(parts, accessKey, key));
  return signed;
}

/** The value of the header `Authorization`; the signed headers hold `x-sdk-date`. */
export async function authorization(
  parts: SignedParts,
  accessKey: string,
  key: CryptoKey,
): Promise<string> {
  const text = [
    algorithm,
    parts.headers["x-sdk-date"],
    await hash(await canonicalRequest(parts)),
  ].join("\n");
  const signature = hex(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
  const names = Object.keys(parts.headers).toSorted().join(";");
  return `${algorithm} Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`;
}

/** The request as the one text that both sides can write. */
export async function canonicalRequest({
  method,
  pathname,
  query,
  headers,
  body,
}: SignedParts): Promise<string> {
  const names = Object.keys(headers).toSorted();
  const path = decodeURIComponent(pathname).split("/").map(encode).join("/");
  return [
    method,
    path.endsWith("/") ? path : `${path}/`,
    canonicalQuery(query),
    ...names.map((name) => `${name}:${headers[name]!.trim()}`),
    "",
    names.join(";"),
    body ? await hash(body) : hashOfNothing,
  ].join("\n");
}

/** Sorted by name and then by value, in code points; JavaScript itself compares halves of characters. */
function canonicalQuery(query: SignedParts["query"]): string {
  return [...query]
    .map(([name, value]) => ({
      order: `${codePoints(name)} ${codePoints(value)}`,
      text: `${encode(name)}=${encode(value)}`,
    }))
    .toSorted((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ text }) => text)
    .join("&");
}

function codePoints(text: string): string {
  return Array.from(text, (character) =>
    character.codePointAt(0)!.toString(16).padStart(6, "0"),
  ).join("");
}

/** Percent-encodes all but letters, digits and `-_.~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

async function hash(text: string): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
