import { createHash, createHmac } from "node:crypto";

/** A call as its sender means it: nothing in it is encoded. */
export interface Call {
  method: string;
  path: string;
  query: readonly (readonly [name: string, value: string])[];
  /** Those that are signed, `host` and `x-sdk-date` among them; the names in small letters. */
  headers: Readonly<Record<string, string>>;
  body?: string;
}

/** Signs a call as a sender does, without any of the mock's own code; gives `Authorization`. */
export function sign(call: Call, key: { accessKey: string; secretKey: string }): string {
  const names = Object.keys(call.headers).toSorted();
  const path = call.path.split("/").map(encode).join("/");
  const pairs = call.query.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  const canonicalRequest = [
    call.method,
    path.endsWith("/") ? path : `${path}/`,
    pairs.toSorted().join("&"),
    ...names.map((name) => `${name}:${call.headers[name]}`),
    "",
    names.join(";"),
    // The vendor's signer takes this header for the body's hash.
    call.headers["x-sdk-content-sha256"] || hash(call.body ?? ""),
  ].join("\n");
  const text = `SDK-HMAC-SHA256\n${call.headers["x-sdk-date"]}\n${hash(canonicalRequest)}`;
  const signature = createHmac("sha256", key.secretKey).update(text).digest("hex");
  return `SDK-HMAC-SHA256 Access=${key.accessKey}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
}

/** Percent-encodes everything but letters, digits and `-_.~`, byte by byte. */
export function encode(text: string): string {
  return Array.from(Buffer.from(text), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9_.~-]/u.test(character)
      ? character
      : `%${byte.toString(16).padStart(2, "0").toUpperCase()}`;
  }).join("");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
