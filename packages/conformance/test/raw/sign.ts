import { createHash, createHmac } from "node:crypto";

/** Header lines of a GET, signed as the vendor's signer does, without the servers' own code. */
export function sign({
  target,
  host,
  key,
  body = "",
  contentHash,
}: {
  target: string;
  host: string;
  key: { accessKey: string; secretKey: string };
  body?: string;
  /** The value of `X-Sdk-Content-Sha256`, signed in place of the body's hash; by default not sent. */
  contentHash?: string;
}): string[] {
  const [path = "", query = ""] = target.split("?");
  const bodyHash = contentHash ?? hash(body);
  const headers = [
    ["host", host],
    ...(contentHash === undefined ? [] : [["x-sdk-content-sha256", bodyHash]]),
    ["x-sdk-date", new Date().toISOString().replaceAll(/[-:]|\.\d+/gu, "")],
  ] as const;
  const names = headers.map(([name]) => name).join(";");
  const lines = headers.map(([name, value]) => `${name}:${value}`);
  const canonicalRequest = [
    "GET",
    `${path}/`,
    query.split("&").toSorted().join("&"),
    ...lines,
    "",
    names,
    bodyHash,
  ].join("\n");
  const text = `SDK-HMAC-SHA256\n${headers.at(-1)![1]}\n${hash(canonicalRequest)}`;
  const signature = createHmac("sha256", key.secretKey).update(text).digest("hex");
  return [
    ...lines,
    `Authorization: SDK-HMAC-SHA256 Access=${key.accessKey}, SignedHeaders=${names}, Signature=${signature}`,
  ];
}

export function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
