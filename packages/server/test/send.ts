import { request as requestHttp, type Agent, type IncomingHttpHeaders } from "node:http";
import { request as requestHttps } from "node:https";
import { text } from "node:stream/consumers";
import { token } from "./start-server.ts";

export interface Sending {
  method?: string;
  /** By default those with the token of the tests. */
  headers?: Readonly<Record<string, string>>;
  body?: string;
  agent?: Agent;
  /** The certificate to trust. */
  ca?: string;
}

export interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The text as JSON; undefined where there is no text. */
  body: unknown;
}

/** Sends a request to the target exactly as written, where fetch would mend it first. */
export async function send(
  baseUrl: string,
  target: string,
  { method = "GET", headers = { "X-Auth-Token": token }, body, ...connection }: Sending = {},
): Promise<Received> {
  const open = baseUrl.startsWith("https:") ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = open(baseUrl, { path: target, method, headers, ...connection });
    if (body !== undefined && !outgoing.hasHeader("Transfer-Encoding")) {
      outgoing.setHeader("Content-Length", Buffer.byteLength(body));
    }
    outgoing.on("error", reject);
    outgoing.on("response", async (response) => {
      const received = await text(response);
      resolve({
        status: response.statusCode as number,
        headers: response.headers,
        text: received,
        body: received === "" ? undefined : JSON.parse(received),
      });
    });
    outgoing.end(body);
  });
}
