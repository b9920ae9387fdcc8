import {
  createCredentialSource,
  type CheckedCredentials,
  type Credentials,
} from "./credentials.ts";
import { ConnectionError, DasError, type Target } from "./errors.ts";
import { copyError, createRedactor } from "./redact.ts";
import type { SignedRequest, Signer } from "./sign-request.ts";

/** Called as the platform's own `fetch` is. That one fits, and so does undici's from npm. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

export interface FetchInit {
  method: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: string | null;
  redirect: "manual";
  signal: AbortSignal;
}

/** What the client needs of a `Response`. It has to be a real one, with a body that can be read and cloned. */
export type FetchResponse = Pick<Response, "ok" | "status" | "text"> & {
  readonly headers: Pick<Headers, "get" | "has">;
};

/** A request without credentials. */
export interface Outgoing extends Target {
  /** By lower-case name. */
  headers: Record<string, string>;
  body?: string | undefined;
  signal: AbortSignal;
}

/** A request that was answered. */
export interface Sent {
  target: Target;
  response: Response;
  /** What must not appear in an error, even if the server sent it back. */
  secrets: readonly string[];
  /** Has the next attempt ask for credentials again, as the server refused these. */
  invalidate(): void;
}

/**
 * Sends a request once, with the credentials of this moment, and has the response read.
 *
 * @throws {RequestValidationError} if the credentials can't be used.
 * @throws {ConnectionError} if there is no response, or the connection fails while it is read.
 */
export type Send = <Result>(
  outgoing: Outgoing,
  read: (sent: Sent) => Promise<Result>,
) => Promise<Result>;

export function createSend(projectId: string, credentials: Credentials, fetch: Fetch): Send {
  const source = createCredentialSource(credentials);
  let signer: Promise<Signer> | undefined;

  async function authenticate(
    outgoing: Outgoing,
    given: CheckedCredentials,
  ): Promise<SignedRequest> {
    if ("token" in given) {
      const { token } = given;
      const headers = { ...outgoing.headers, "x-auth-token": token };
      return { url: outgoing.url, headers, secrets: [token] };
    }
    // Lazy-loaded so token users never download it.
    signer ??= import("./sign-request.ts").then(({ createSigner }) => createSigner(projectId));
    return (await signer)(outgoing, given);
  }

  return async (outgoing, read) => {
    const { method, body = null, signal } = outgoing;
    const given = await source.current(signal);
    const { url, headers, secrets } = await authenticate(outgoing, given);
    const target = { method, url };
    try {
      const init = { method, headers, body, redirect: "manual", signal } as const;
      const response = (await fetch(url, init)) as Response;
      // JavaScript callers, and fakes in tests, may give anything.
      if (typeof response?.text !== "function") throw new TypeError("fetch returned no Response");
      return await read({ target, response, secrets, invalidate: () => source.invalidate(given) });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof DasError) throw error;
      throw new ConnectionError(target, copyError(error, createRedactor(secrets)));
    }
  };
}
