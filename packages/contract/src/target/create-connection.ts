import * as http from "node:http";
import * as https from "node:https";
import type { WireAnswer, WireRequest } from "./exchange.ts";

/** In bytes. */
const maxBody = 2 ** 26;

/** Connections to a server, over which a request goes exactly as it is written. */
export interface Connection {
  send(request: WireRequest): Promise<WireAnswer>;
  close(): void;
}

/** @param timeoutMs is how long to wait for a whole answer; ten seconds by default. */
export function createConnection(baseUrl: URL, timeoutMs = 10_000): Connection {
  const { Agent, request: open } = baseUrl.protocol === "https:" ? https : http;
  const agent = new Agent({ keepAlive: true });
  const prefix = baseUrl.pathname.replace(/\/$/u, "");
  return {
    send: ({ method, target, headers }) =>
      new Promise((resolve) => {
        let isTimeout = false;
        const fail = ({ code, message }: NodeJS.ErrnoException) =>
          resolve({ status: 0, headers: {}, text: code ?? message, json: undefined, isTimeout });
        const request = open(baseUrl, { agent, method, path: prefix + target, headers });
        const timer = setTimeout(() => {
          isTimeout = true;
          request.destroy(new Error(`timed out after ${timeoutMs / 1000} s`));
        }, timeoutMs);
        request.once("error", fail);
        request.once("close", () => {
          clearTimeout(timer);
          // After a 101, for one, nothing else comes. A promise that is settled ignores this.
          fail(new Error("closed without an answer"));
        });
        request.once("response", (response) => {
          const chunks: Buffer[] = [];
          let size = 0;
          response.on("data", (chunk: Buffer) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size > maxBody) request.destroy(new Error(`more than ${maxBody} bytes`));
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
    json: parseJson(text),
  };
}

/** Undefined if it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
