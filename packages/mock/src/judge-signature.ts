const form =
  /^SDK-HMAC-SHA256 Access=[^\s,]+, SignedHeaders=[^\s,;A-Z]+(?:;[^\s,;A-Z]+)*, Signature=[0-9a-f]{64}$/u;

/** What is wrong with the value of a header `Authorization`, as a sentence; undefined if nothing. */
export function judgeSignature(value: string): string | undefined {
  return form.test(value)
    ? undefined
    : "Authorization must follow SDK-HMAC-SHA256 Access=AK, SignedHeaders=a;b, Signature=hex, " +
        "with lower-case header names and a signature of 64 lower-case hexadecimal digits.";
}
