import { readFileSync } from "node:fs";

/** A request as its sender means it, and how it is signed. */
export interface SignatureVector {
  name: string;
  input: {
    ak: string;
    sk: string;
    method: string;
    host: string;
    path: string;
    query: Readonly<Record<string, string | number | readonly string[]>>;
    headers: Readonly<Record<string, string>>;
    body: string;
  };
  expected: {
    signedHeaders: string;
    canonicalRequest: string;
    stringToSign: string;
    signature: string;
    authorization: string;
  };
}

const file = new URL("../fixtures/aksk-vectors.json", import.meta.url);

export const { vectors: signatureVectors } = JSON.parse(readFileSync(file, "utf8")) as {
  vectors: readonly SignatureVector[];
};
