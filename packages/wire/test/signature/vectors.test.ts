import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  canonicalisePath,
  canonicaliseQuery,
  canonicaliseRequest,
  computeSignature,
  toStringToSign,
} from "../../src/canonical-request.ts";
import { signatureVectors, type SignatureVector } from "./signature-vectors.ts";

/** The path and the query as clients that encode little put them on the wire. */
function toWire({ path, query }: SignatureVector["input"]): [path: string, query: string] {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, String(value)] as const),
  );
  return [
    path.split("/").map(encodeURIComponent).join("/"),
    pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&"),
  ];
}

describe.each(signatureVectors)("$name", ({ input, expected }) => {
  const [path, query] = toWire(input);
  const headers = new Headers({ ...input.headers, host: input.host });

  test("the canonical request is the expected one", () => {
    const canonicalRequest = canonicaliseRequest({
      method: input.method,
      path: canonicalisePath(path) as string,
      query: canonicaliseQuery(query) as string,
      headers: expected.signedHeaders.split(";").map((name) => [name, headers.get(name) as string]),
      bodyHash: createHash("sha256").update(input.body).digest("hex"),
    });
    expect(canonicalRequest).toBe(expected.canonicalRequest);
  });

  test("the text to sign is the expected one", () => {
    const date = input.headers["X-Sdk-Date"] as string;
    expect(toStringToSign(date, expected.canonicalRequest)).toBe(expected.stringToSign);
  });

  test("the signature is the expected one", () => {
    expect(computeSignature(input.sk, expected.stringToSign)).toBe(expected.signature);
  });
});

test("names and values are in the order of their code points, not of UTF-16", () => {
  const names = ["\u{1F600}", "\u{FF5E}", "b", "B", "a-", "a"];
  const query = names.map((name) => `${encodeURIComponent(name)}=1`).join("&");
  expect(canonicaliseQuery(query)).toBe("B=1&a=1&a-=1&b=1&%EF%BD%9E=1&%F0%9F%98%80=1");
  expect(canonicaliseQuery("a=%F0%9F%98%80&a=%EF%BD%9E&a=2&a=10")).toBe(
    "a=10&a=2&a=%EF%BD%9E&a=%F0%9F%98%80",
  );
});

test("a path ends in one slash, whether or not it came with one", () => {
  expect(canonicalisePath("/a/b")).toBe("/a/b/");
  expect(canonicalisePath("/a/b/")).toBe("/a/b/");
  expect(canonicalisePath("/")).toBe("/");
});
