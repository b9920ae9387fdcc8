import * as http from "node:http";
import * as https from "node:https";
import type { WireAnswer, WireRequest } from "./exchange.ts";

/** In milliseconds, for a whole answer. */
const patienceMs = 30_000;
/** In bytes. */
const greatestBody = 2 ** 26;

/** Connections to a server, over which a request goes exactly as it is written. */
export interface Connection {
  /** Waits half a minute for a whole answer. */
  send(request: WireRequest): Promise<WireAnswer>;
  close(): void;
}

export function createConnection(baseUrl: URL): Connection {
  const { Agent, request: open } = baseUrl.protocol === "https:" ? https : http;
  const agent = new Agent({ keepAlive: true });
  const prefix = baseUrl.pathname.replace(/\/$/u, "");
  return {
    send: ({ method, target, headers }) =>
      new Promise((resolve) => {
        const fail = (error: NodeJS.ErrnoException) =>
          resolve({ status: 0, headers: {}, text: error.code ?? error.message, json: undefined });
        const request = open(baseUrl, { agent, method, path: prefix + target, headers });
        const timer = setTimeout(
          () => request.destroy(new Error(`no whole answer within ${patienceMs / 1000} s`)),
          patienceMs,
        );
        request.once("error", fail);
        request.once("close", () => clearTimeout(timer));
        request.once("response", (response) => {
          const chunks: Buffer[] = [];
          let size = 0;
          response.on("data", (chunk: Buffer) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size > greatestBody) request.destroy(new Error(`more than ${greatestBody} bytes`));
          });
          response.once("error", fail);
          response.once("end", () => resolve(toAnswer(response, Buffer.concat(chunks))));
        });
        request.end();
      }),
    close: () => agent.destroy(),
  };
}

function toAnswer(response: http.IncomingMessage, body: Buffer): WireAnswer {
  const text = body.toString();
  return {
    status: response.statusCode!,
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
    ),
    text,
    json: parse(text),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
