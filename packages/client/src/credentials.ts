import { refuse } from "./errors.ts";

/** When credentials expire: a `Date`, milliseconds since 1970, or ISO 8601 as the identity service writes it. */
export type ExpiresAt = Date | number | string;

/** A token of the identity service. It is valid for 24 hours, in its own region. */
export interface TokenCredentials {
  /** Sent as `X-Auth-Token`: at least 8 visible ASCII characters. */
  token: string;
  /** When it expires. Of use with a function, which is then called again a minute before. */
  expiresAt?: ExpiresAt | undefined;
}

/** An access key, which signs requests by SDK-HMAC-SHA256. */
export interface KeyCredentials {
  /** The key's id (AK): visible ASCII characters without commas. */
  accessKey: string;
  /** The key's secret (SK), which never leaves the client: at least 8 visible ASCII characters. */
  secretKey: string;
  /** Of a temporary key, sent as `X-Security-Token`: at least 8 visible ASCII characters. */
  securityToken?: string | undefined;
  /** When it expires. Of use with a function, which is then called again a minute before. */
  expiresAt?: ExpiresAt | undefined;
}

/** Credentials, or a function that returns them. Without `expiresAt` it is called before each attempt. */
export type Credentials =
  | TokenCredentials
  | KeyCredentials
  | (() => TokenCredentials | KeyCredentials | Promise<TokenCredentials | KeyCredentials>);

/** Credentials that a request can carry. */
export type CheckedCredentials = ({ token: string } | Omit<KeyCredentials, "expiresAt">) & {
  /** In milliseconds since 1970. */
  freshUntil: number;
};

export interface CredentialSource {
  /**
   * The credentials to use now. Concurrent attempts share one call of the function, unless one of
   * them gave up on it.
   *
   * @throws {RequestValidationError} if they can't be used.
   * @throws what the function throws.
   */
  current(signal: AbortSignal): Promise<CheckedCredentials>;
  /** Has the next attempt call the function again, unless it did already. */
  invalidate(refused: CheckedCredentials): void;
}

/** For clocks that differ, and requests that take their time. */
const graceMs = 60_000;

export function createCredentialSource(credentials: Credentials): CredentialSource {
  let kept: CheckedCredentials | undefined;
  let pending: Promise<CheckedCredentials> | undefined;
  const request = async () =>
    checkCredentials(typeof credentials === "function" ? await credentials() : credentials);
  return {
    async current(signal) {
      if (kept && Date.now() < kept.freshUntil) return kept;
      const mine = (pending ??= request());
      const drop = () => {
        if (pending === mine) pending = undefined;
      };
      // A function may hang once, and answer the next time.
      signal.addEventListener("abort", drop);
      try {
        return (kept = await mine);
      } finally {
        drop();
        signal.removeEventListener("abort", drop);
      }
    },
    invalidate(refused) {
      if (kept === refused) kept = undefined;
    },
  };
}

/** JavaScript callers may give anything, and the platform's own errors would quote it. */
function checkCredentials(given: any): CheckedCredentials {
  const { token, accessKey, secretKey, securityToken, expiresAt = 0 } = given ?? {};
  if ((token ?? accessKey ?? secretKey) === undefined) {
    refuse("credentials", "must be { token } or { accessKey, secretKey }");
  }
  const values: any =
    token === undefined
      ? { accessKey, secretKey, ...(securityToken !== undefined && { securityToken }) }
      : { token };
  for (const [name, value] of Object.entries(values)) {
    const isKey = name === "accessKey";
    if (typeof value !== "string" || !(isKey ? /^[!-+\--~]+$/ : /^[!-~]{8,}$/).test(value)) {
      const rule = isKey ? " and commas" : ", 8 characters or more";
      refuse(name, `must be visible ASCII without white space${rule}`);
    }
  }
  const time = Number(new Date(expiresAt));
  // Date reads other texts, too, each platform its own.
  const isText = typeof expiresAt === "string" && !/^\d{4}-\d\d-\d\d/.test(expiresAt);
  if (isText || isNaN(time)) refuse("expiresAt", "must be a Date, epoch milliseconds or ISO 8601");
  return { ...values, freshUntil: time - graceMs };
}
