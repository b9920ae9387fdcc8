/** What a header `Authorization` says. */
export interface Authorization {
  accessKey: string;
  /** In the order sent. */
  signedHeaders: readonly string[];
  /** 64 lower-case hexadecimal digits. */
  signature: string;
}

const form =
  /^SDK-HMAC-SHA256 Access=([^\s,]+), SignedHeaders=([^\s,;A-Z]+(?:;[^\s,;A-Z]+)*), Signature=([0-9a-f]{64})$/u;

/** Reads the value of a header `Authorization`; undefined if it is of another form. */
export function parseAuthorization(value: string): Authorization | undefined {
  const match = form.exec(value);
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
