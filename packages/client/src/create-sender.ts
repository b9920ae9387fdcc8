import { createCredentialSource } from "./create-credential-source.ts";
import type { Signer } from "./create-signer.ts";
import type { Credentials, KeyCredentials, TokenCredentials } from "./credentials.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { RequestValidationError } from "./errors/request-validation-error.ts";
import { parameterIssue } from "./parameter-issue.ts";

/** A fetch that takes a `Request`; the platform's own does. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * Sends a request with the credentials of this moment, once, and gives back the answer with the
 * request that was sent.
 *
 * @throws {RequestValidationError} if the credentials cannot be sent.
 * @throws {ConnectionError} if no answer comes.
 */
export type Sender = (request: Request) => Promise<{ request: Request; response: Response }>;

export function createSender(projectId: string, credentials: Credentials, fetch: Fetch): Sender {
  const source = createCredentialSource(credentials);
  let signer: Promise<Signer> | undefined;

  async function authenticate(request: Request): Promise<Request> {
    const given = await source.current();
    checkCredentials(given);
    if ("token" in given) {
      request.headers.set("X-Auth-Token", given.token);
      return request;
    }
    // Loaded when it is needed, so that who uses a token does not carry it.
    signer ??= import("./create-signer.ts").then(({ createSigner }) => createSigner(projectId));
    return (await signer)(request, given);
  }

  return async (unsent) => {
    const request = await authenticate(unsent);
    try {
      const response = await fetch(request);
      if (response.status === 401) source.forget();
      return { request, response };
    } catch (error) {
      throw request.signal.aborted ? error : new ConnectionError(request, error);
    }
  };
}

function checkCredentials(credentials: TokenCredentials | KeyCredentials): void {
  if ("token" in credentials) {
    checkCredential("token", credentials.token);
  } else {
    checkCredential("accessKey", credentials.accessKey);
    checkCredential("secretKey", credentials.secretKey);
    checkCredential("securityToken", credentials.securityToken ?? "none");
  }
}

/** Names a credential that no header can carry: the platform's own error would quote it. */
function checkCredential(name: string, value: string): void {
  if (/^[!-~]+$/.test(value ?? "")) return;
  const issue = parameterIssue(name, "must be visible ASCII without white space");
  throw new RequestValidationError([issue]);
}
