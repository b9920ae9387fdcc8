/** What of a request is signed. */
export interface SignedParts {
  method: string;
  /** In its canonical form. */
  path: string;
  /** In its canonical form. */
  query: string;
  /** In order; the names in small letters. */
  headers: readonly (readonly [name: string, value: string])[];
  /** The SHA-256 of the body's bytes, in hexadecimal. */
  bodyHash: string;
}

/** The text of a request whose hash is signed. */
export function canonicaliseRequest(parts: SignedParts): string {
  const { method, path, query, headers, bodyHash } = parts;
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join("");
  const names = headers.map(([name]) => name).join(";");
  return [method, path, query, lines, names, bodyHash].join("\n");
}
