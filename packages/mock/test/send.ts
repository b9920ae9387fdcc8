import { request, type Agent, type IncomingHttpHeaders } from "node:http";

export interface Sending {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  agent?: Agent;
}

export interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The text as JSON; undefined where there is no text. */
  body: unknown;
}

/** Sends a request to the target exactly as written, where fetch would mend it first. */
export function send(baseUrl: string, target: string, sending: Sending = {}): Promise<Received> {
  const { method = "GET", headers = { "X-Auth-Token": "any" }, body, agent } = sending;
  return new Promise((resolve, reject) => {
    const outgoing = request(baseUrl, { path: target, method, headers, ...(agent && { agent }) });
    // Node says nothing of a GET's body of its own accord, and sends it all the same.
    if (body !== undefined && !outgoing.hasHeader("Transfer-Encoding")) {
      outgoing.setHeader("Content-Length", Buffer.byteLength(body));
    }
    outgoing.on("error", reject);
    outgoing.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("error", reject);
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          body: text === "" ? undefined : JSON.parse(text),
        });
      });
    });
    outgoing.end(body);
  });
}
