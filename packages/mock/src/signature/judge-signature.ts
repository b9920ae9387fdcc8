import type { AcceptedCredentials } from "../accepted-credentials.ts";
import { decodeComponent } from "../decode-component.ts";
import type { RoutedRequest } from "../routed-request.ts";
import type { AccessKey } from "./access-key.ts";
import { judgeDate } from "./judge-date.ts";
import { judgeSignedHeaders } from "./judge-signed-headers.ts";
import { parseAuthorization } from "./parse-authorization.ts";
import { verifySignature } from "./verify-signature.ts";

/**
 * What is wrong with the signature of a request, the value of its header `Authorization`, as a
 * sentence that repeats no secret; undefined if nothing. Without a list of keys the form alone is
 * judged.
 */
export async function judgeSignature(
  value: string,
  request: RoutedRequest,
  { keys, now }: AcceptedCredentials,
): Promise<string | undefined> {
  const authorization = parseAuthorization(value);
  if (authorization === undefined) {
    return (
      "Authorization must follow SDK-HMAC-SHA256 Access=AK, SignedHeaders=a;b, Signature=hex, " +
      "with lower-case header names and a signature of 64 lower-case hexadecimal digits."
    );
  }
  if (keys === undefined) {
    return undefined;
  }
  const key = keys.find(({ accessKey }) => accessKey === authorization.accessKey);
  if (key === undefined) {
    return "The access key is none of those that this mock takes.";
  }
  const { headers, headersDistinct } = request.message;
  return (
    judgeSignedHeaders(authorization.signedHeaders, headersDistinct, key) ??
    judgeDate(headers["x-sdk-date"] as string, now()) ??
    judgeSecurityToken(headers["x-security-token"], key) ??
    judgeProject(request) ??
    (await verifySignature(authorization, request, key.secretKey))
  );
}

function judgeSecurityToken(sent: unknown, { securityToken }: AccessKey): string | undefined {
  return securityToken === undefined || sent === securityToken
    ? undefined
    : "X-Security-Token is not the one of the access key.";
}

function judgeProject({ message, pathValues }: RoutedRequest): string | undefined {
  const sent = message.headers["x-project-id"];
  const project = pathValues.get("project_id");
  return sent === undefined || project === undefined || sent === decodeComponent(project)
    ? undefined
    : "X-Project-Id must be the project in the path.";
}
