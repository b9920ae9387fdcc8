import type { KeyCredentials } from "./credentials.ts";
import type { Outgoing } from "./send.ts";

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
  /** By lower-case name. */
  headers: Record<string, string>;
  body: string;
}

/** What to send for a request, and what must not be shown of it. */
export interface SignedRequest {
  /** Its query is the very text that was signed. */
  url: string;
  headers: Record<string, string>;
  secrets: string[];
}

export type Signer = (outgoing: Outgoing, credentials: KeyCredentials) => Promise<SignedRequest>;

/** Makes a signer for one project. It keeps the imported key, as importing costs as much as signing. */
export function createSigner(projectId: string): Signer {
  let kept: { secretKey: string; key: Promise<CryptoKey> } | undefined;
  return async (outgoing, credentials) => {
    const { secretKey } = credentials;
    if (kept?.secretKey !== secretKey) kept = { secretKey, key: importKey(secretKey) };
    return signRequest(outgoing, credentials, await kept.key, projectId, new Date());
  };
}

/** The key can sign, and can't be read. */
async function importKey(secretKey: string): Promise<CryptoKey> {
  const bytes = encoder.encode(secretKey);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** Source: the vendor's signing algorithm SDK-HMAC-SHA256. */
async function signRequest(
  outgoing: Outgoing,
  { accessKey, secretKey, securityToken }: KeyCredentials,
  key: CryptoKey,
  projectId: string,
  now: Date,
): Promise<SignedRequest> {
  const { method, body = "" } = outgoing;
  const url = new URL(outgoing.url);
  const query = [...url.searchParams];
  url.search = canonicalQuery(query);
  const signed: Record<string, string> = {
    "x-project-id": projectId,
    "x-sdk-date": now.toISOString().replaceAll(/[-:]|\.\d+/g, ""),
    ...(securityToken && { "x-security-token": securityToken }),
  };
  const parts = {
    method,
    pathname: url.pathname,
    query,
    headers: { ...signed, host: url.host },
    body,
  };
  const value = await authorization(parts, accessKey, key);
  const signature = value.slice(value.indexOf("Signature="));
  return {
    url: url.href,
    headers: { ...outgoing.headers, ...signed, authorization: value },
    secrets: [
      signature,
      signature.slice("Signature=".length),
      secretKey,
      ...(securityToken ? [securityToken] : []),
    ],
  };
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

/** Sorted by name and then by value, in code points: JavaScript compares UTF-16 code units. */
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
