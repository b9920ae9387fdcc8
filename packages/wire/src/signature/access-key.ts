/** An access key that a server takes. */
export interface AccessKey {
  /** The key's id (AK). */
  accessKey: string;
  /** The key's secret (SK), which its signatures are made with. */
  secretKey: string;
  /** Of a temporary key: the token that goes along with it, as `X-Security-Token`. */
  securityToken?: string | undefined;
}
