/** A token of the identity service. It is valid for 24 hours, in its own region. */
export interface TokenCredentials {
  /** Sent as `X-Auth-Token`: visible ASCII characters. */
  token: string;
}

/** Credentials, or a function that is asked for them before each request. */
export type Credentials = TokenCredentials | (() => TokenCredentials | Promise<TokenCredentials>);
