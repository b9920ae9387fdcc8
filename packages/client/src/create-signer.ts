import type { KeyCredentials } from "./credentials.ts";
import { signRequest } from "./sign-request.ts";

export type Signer = (request: Request, credentials: KeyCredentials) => Promise<Request>;

/** Makes a signer for one project. It keeps the imported key, as importing costs as much as signing. */
export function createSigner(projectId: string): Signer {
  let kept: { secretKey: string; key: Promise<CryptoKey> } | undefined;
  return async (request, credentials) => {
    const { secretKey } = credentials;
    if (kept?.secretKey !== secretKey) kept = { secretKey, key: importKey(secretKey) };
    return signRequest(request, credentials, await kept.key, projectId, new Date());
  };
}

/** What it returns can sign, and cannot be read. */
async function importKey(secretKey: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(secretKey);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}
