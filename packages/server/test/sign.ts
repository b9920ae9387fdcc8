import { createHash, createHmac } from "node:crypto";
import { ids } from "./ids.ts";
import { key } from "./start-server.ts";

/** The headers of a call that is signed with the key of the tests, without the server's own code. */
export function sign(
  baseUrl: string,
  target: string,
  { secretKey = key.secretKey, date = new Date(), body = "" } = {},
): Record<string, string> {
  const [path = "", query = ""] = target.split("?");
  const headers: Record<string, string> = {
    host: new URL(baseUrl).host,
    "x-project-id": ids.project,
    "x-sdk-date": date.toISOString().replaceAll(/[-:]|\.\d+/gu, ""),
  };
  const names = Object.keys(headers).join(";");
  const canonicalRequest = [
    "GET",
    `${path}/`,
    query.split("&").toSorted().join("&"),
    ...Object.entries(headers).map(([name, value]) => `${name}:${value}`),
    "",
    names,
    hash(body),
  ].join("\n");
  const text = `SDK-HMAC-SHA256\n${headers["x-sdk-date"]}\n${hash(canonicalRequest)}`;
  const signature = createHmac("sha256", secretKey).update(text).digest("hex");
  const authorization = `SDK-HMAC-SHA256 Access=${key.accessKey}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
