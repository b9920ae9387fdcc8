import { params, projectId, token } from "../../src/suite/client-of.ts";

/** Bytes to send over a socket, and the answers they must get. */
export interface RawRequest {
  name: string;
  /** A character for each byte. */
  bytes: string;
  /** The status and the error code of each answer, in order. */
  answers: readonly string[];
}

/** The limits of both servers, so that requests can exceed them. */
export const limits = { headerBytes: 16_384, bodyBytes: 65_536, requestMs: 1500 };

export const ok = "200";
export const malformed = "400 APIGW.0201";
export const unauthorised = "401 APIGW.0301";
export const notFound = "404 APIGW.0101";
export const wrongMethod = "405 APIGW.0101";
export const tooLong = "413 APIGW.0201";

export const path = `/v3/${projectId}/instances/${params.instance_id}/processes`;
export const databaseUser = `db_user_id=${params.db_user_id}`;
export const target = `${path}?${databaseUser}&user=app_ro`;
export const host = "Host: das.example.com";
export const credential = `X-Auth-Token: ${token}`;
export const close = "Connection: close";

export interface Parts {
  method?: string;
  target?: string;
  version?: string;
  /** Header lines in place of Host and the credential. */
  headers?: readonly string[];
  /** Header lines in place of `Connection: close`. */
  more?: readonly string[];
  body?: string;
}

/** A valid request that closes its connection, except for the given parts. */
export function toBytes(parts: Parts = {}): string {
  const { method = "GET", version = "HTTP/1.1", headers = [host, credential] } = parts;
  const { more = [close], body = "" } = parts;
  const line = `${method} ${parts.target ?? target} ${version}`;
  return `${[line, ...headers, ...more].join("\r\n")}\r\n\r\n${body}`;
}

/** A valid request that keeps its connection open. */
export const first = toBytes({ more: [] });

export function bodyOf(body: string, lines: readonly string[] = []): Parts {
  return { more: [`Content-Length: ${body.length}`, ...lines, close], body };
}

export function chunksOf(body: string, lines: readonly string[] = []): Parts {
  const chunks = body.match(/.{1,16000}/gsu) ?? [];
  const framed = chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join("");
  return { more: ["Transfer-Encoding: chunked", ...lines, close], body: `${framed}0\r\n\r\n` };
}

/** One request per value, all with the same answer. */
export function each(
  kind: string,
  values: readonly string[],
  toRequest: (value: string) => Parts | string,
  answer: string,
): RawRequest[] {
  return values.map((value) => one(`${kind}: ${JSON.stringify(value)}`, toRequest(value), answer));
}

/** A request, or a whole pipeline, and its answers. */
export function one(name: string, request: Parts | string, ...answers: string[]): RawRequest {
  return { name, bytes: typeof request === "string" ? request : toBytes(request), answers };
}
