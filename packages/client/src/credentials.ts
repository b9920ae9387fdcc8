/** A token of the identity service. It is valid for 24 hours, in its own region. */
export interface TokenCredentials {
  /** Sent as `X-Auth-Token`: visible ASCII characters. */
  token: string;
  /** When it expires. Of use where a function gives it: the function is asked again a minute before. */
  expiresAt?: Date | undefined;
}

/** An access key, which signs requests by SDK-HMAC-SHA256. */
export interface KeyCredentials {
  /** The key's id (AK): visible ASCII characters. */
  accessKey: string;
  /** The key's secret (SK). It never leaves the client. */
  secretKey: string;
  /** Of a temporary key, sent as `X-Security-Token`: visible ASCII characters. */
  securityToken?: string | undefined;
  /** When it expires. Of use where a function gives it: the function is asked again a minute before. */
  expiresAt?: Date | undefined;
}

/** Credentials, or a function that gives them. Without `expiresAt` it is asked before each attempt. */
export type Credentials =
  | TokenCredentials
  | KeyCredentials
  | (() => TokenCredentials | KeyCredentials | Promise<TokenCredentials | KeyCredentials>);
