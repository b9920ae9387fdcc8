import type { AcceptedCredentials } from "../accepted-credentials.ts";
import { decodeComponent } from "../decode-component.ts";
import type { RoutedRequest } from "../routed-request.ts";
import type { Verdict } from "../verdict.ts";
import type { AccessKey } from "./access-key.ts";
import { judgeDate } from "./judge-date.ts";
import { judgeSignedHeaders } from "./judge-signed-headers.ts";
import { parseAuthorization, type Authorization } from "./parse-authorization.ts";
import { verifySignature } from "./verify-signature.ts";

/** Judges the signature of a request, the value of its header `Authorization`. */
export async function judgeSignature<Holder>(
  value: string,
  request: RoutedRequest,
  accepted: AcceptedCredentials<Holder>,
): Promise<Verdict<Holder>> {
  const authorization = parseAuthorization(value);
  if (authorization === undefined) {
    return {
      problem:
        "Authorization must follow SDK-HMAC-SHA256 Access=AK, SignedHeaders=a;b, Signature=hex, " +
        "with lower-case header names and a signature of 64 lower-case hexadecimal digits.",
    };
  }
  const held = accepted.findKey(authorization.accessKey);
  if (held === undefined) {
    return { problem: `The access key is none of those that this ${accepted.taker} takes.` };
  }
  const problem = held.key && (await findProblem(authorization, request, held.key, accepted));
  return problem === undefined ? { holder: held.holder } : { problem };
}

async function findProblem(
  authorization: Authorization,
  request: RoutedRequest,
  key: AccessKey,
  { taker, now, bodyLimit }: AcceptedCredentials<unknown>,
): Promise<string | undefined> {
  const { headers, headersDistinct } = request.message;
  return (
    judgeSignedHeaders(authorization.signedHeaders, headersDistinct, key) ??
    judgeDate(headers["x-sdk-date"] as string, now(), taker) ??
    judgeSecurityToken(headers["x-security-token"], key) ??
    judgeProject(request) ??
    (await verifySignature(authorization, request, key.secretKey, bodyLimit))
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
