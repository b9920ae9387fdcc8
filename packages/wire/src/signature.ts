import { createHash, timingSafeEqual } from "node:crypto";
import {
  canonicalisePath,
  canonicaliseQuery,
  canonicaliseRequest,
  computeSignature,
  toStringToSign,
} from "./canonical-request.ts";
import type { AcceptedCredentials, AccessKey, Verdict } from "./credentials.ts";
import { decodeComponent } from "./parameters.ts";
import { quote } from "./refusal.ts";
import type { RoutedRequest } from "./router.ts";

/** Judges the signature of a request, the value of its header `Authorization`. */
export function judgeSignature<Holder>(
  value: string,
  request: RoutedRequest,
  body: Buffer,
  { serverName, findKey, now }: AcceptedCredentials<Holder>,
): Verdict<Holder> {
  const authorization = parseAuthorization(value);
  if (authorization === undefined) {
    return {
      problem:
        "Authorization must follow SDK-HMAC-SHA256 Access=AK, SignedHeaders=a;b, Signature=hex, " +
        "with lower-case header names and a signature of 64 lower-case hexadecimal digits.",
    };
  }
  const held = findKey(authorization.accessKey);
  if (held === undefined) {
    return { problem: `The access key is none of those that this ${serverName} takes.` };
  }
  const { holder, key } = held;
  if (key === undefined) {
    return { holder };
  }
  const { headers, headersDistinct } = request.message;
  const problem =
    findSignedHeadersProblem(authorization.signedHeaders, headersDistinct, key) ??
    findDateProblem(headers["x-sdk-date"] as string, now(), serverName) ??
    findSecurityTokenProblem(headers["x-security-token"], key) ??
    findProjectProblem(request) ??
    findSignatureProblem(authorization, request, body, key.secretKey);
  return problem === undefined ? { holder } : { problem };
}

/** What a header `Authorization` says. */
interface Authorization {
  accessKey: string;
  /** In the order sent. */
  signedHeaders: readonly string[];
  /** 64 lower-case hexadecimal digits. */
  signature: string;
}

const authorizationForm =
  /^SDK-HMAC-SHA256 Access=([^\s,]+), SignedHeaders=([^\s,;A-Z]+(?:;[^\s,;A-Z]+)*), Signature=([0-9a-f]{64})$/u;

function parseAuthorization(value: string): Authorization | undefined {
  const match = authorizationForm.exec(value);
  if (match === null) {
    return undefined;
  }
  const [, accessKey, signedHeaders, signature] = match as unknown as [
    string,
    string,
    string,
    string,
  ];
  return { accessKey, signedHeaders: signedHeaders.split(";"), signature };
}

/**
 * What is wrong with the choice of the headers that were signed.
 *
 * @param sent the values of the headers that were sent, by their names in small letters.
 */
function findSignedHeadersProblem(
  names: readonly string[],
  sent: NodeJS.Dict<string[]>,
  key: AccessKey,
): string | undefined {
  for (const required of ["host", "x-sdk-date"]) {
    if (!names.includes(required)) {
      return `SignedHeaders must name ${required}.`;
    }
  }
  if (key.securityToken !== undefined && !names.includes("x-security-token")) {
    return "SignedHeaders must name x-security-token, for the access key is a temporary one.";
  }
  if (names.join() !== [...new Set(names)].toSorted().join()) {
    return "SignedHeaders must be in the order of the alphabet, each once.";
  }
  for (const name of names) {
    const count = sent[name]?.length ?? 0;
    if (count !== 1) {
      return `SignedHeaders names ${quote(name)}, which was sent ${count} times; send it once.`;
    }
  }
  return undefined;
}

const toleranceMs = 15 * 60_000;

function findDateProblem(value: string, now: Date, serverName: string): string | undefined {
  const time = Date.parse(
    value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, "$1-$2-$3T$4:$5:$6Z"),
  );
  // JavaScript takes a 30th of February for a 1st or 2nd of March.
  if (Number.isNaN(time) || formatDate(new Date(time)) !== value) {
    return "X-Sdk-Date must be a time in UTC, written as YYYYMMDDTHHMMSSZ.";
  }
  return Math.abs(time - now.getTime()) > toleranceMs
    ? `X-Sdk-Date must be at most 15 minutes off the ${serverName}'s clock, which shows ${formatDate(now)}.`
    : undefined;
}

function formatDate(date: Date): string {
  return date.toISOString().replaceAll(/[-:]|\.\d+/gu, "");
}

function findSecurityTokenProblem(sent: unknown, { securityToken }: AccessKey): string | undefined {
  return securityToken === undefined || sent === securityToken
    ? undefined
    : "X-Security-Token is not the one of the access key.";
}

function findProjectProblem({ message, pathValues }: RoutedRequest): string | undefined {
  const sent = message.headers["x-project-id"];
  const project = pathValues.get("project_id");
  return sent === undefined || project === undefined || sent === decodeComponent(project)
    ? undefined
    : "X-Project-Id must be the project in the path.";
}

/** Recomputes the signature from what arrived, and compares it with the one that was sent. */
function findSignatureProblem(
  { signedHeaders, signature }: Authorization,
  { message, host, path: rawPath, query: rawQuery }: RoutedRequest,
  body: Buffer,
  secretKey: string,
): string | undefined {
  const path = canonicalisePath(rawPath);
  if (path === undefined) {
    return "The path must be percent-encoded UTF-8.";
  }
  const query = canonicaliseQuery(rawQuery);
  if (query === undefined) {
    return "The query must be percent-encoded UTF-8.";
  }
  const valueOf = (name: string) =>
    name === "host" ? host : (message.headersDistinct[name]?.[0] as string);
  const actualHash = createHash("sha256").update(body).digest("hex");
  const bodyHash = (signedHeaders.includes(hashHeader) && valueOf(hashHeader)) || actualHash;
  if (bodyHash.toLowerCase() !== actualHash && bodyHash !== unsignedBody) {
    return `X-Sdk-Content-Sha256 must be the SHA-256 of the body in hexadecimal, or ${unsignedBody}.`;
  }
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

/**
 * If this header is signed, the vendor's signer uses its value in place of the body's hash. The
 * vendor's SDKs leave bodies that aren't JSON unsigned this way. Any other value has to be the body's
 * hash: otherwise the signed body could be replaced by another.
 */
const hashHeader = "x-sdk-content-sha256";
const unsignedBody = "UNSIGNED-PAYLOAD";
