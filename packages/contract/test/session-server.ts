import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ListProcessesResponse, Process } from "@das-processes/client";
import { startMock } from "@das-processes/mock";
import { createConnection } from "../src/target/create-connection.ts";
import type { WireAnswer, WireRequest } from "../src/target/exchange.ts";

const fixture = new URL("fixtures/recorded-sessions.json", import.meta.url);

/** The sessions of a real MySQL 9.7 under mixed load. */
export const { processes: recorded } = JSON.parse(
  await readFile(fixture, "utf8"),
) as ListProcessesResponse;

export type Served = Pick<WireAnswer, "status" | "headers" | "text">;

/** What a server does wrong; left out, it does it right. */
export interface Fault {
  /** Changes the request before it is judged. */
  request?: (request: WireRequest) => WireRequest;
  /** Changes what the page is made of. */
  page?: (query: URLSearchParams) => ListProcessesResponse;
  /** Changes the answer before it is sent; undefined ends the connection instead, and "silence" leaves it open. */
  answer?: (answer: Served, request: WireRequest) => Served | "silence" | undefined;
  /** True for a mock, which answers as the header Prefer asks, and has no sessions. */
  isMock?: boolean;
}

export const token = "token-of-the-test";

export interface SessionServer {
  url: string;
  close(): Promise<void>;
}

/** Starts a server that keeps the contract on the recorded sessions, but for one fault. */
export async function startSessionServer(fault: Fault = {}): Promise<SessionServer> {
  const mock = await startMock({ tokens: [token] });
  const connection = createConnection(new URL(mock.url));

  async function answer(request: WireRequest): Promise<Served | "silence" | undefined> {
    const { prefer: _, ...others } = request.headers;
    const headers = fault.isMock ? request.headers : others;
    const judged = await connection.send((fault.request ?? same)({ ...request, headers }));
    const [, query] = request.target.split("?");
    const page = () => (fault.page ?? listSessions)(new URLSearchParams(query));
    const right: Served =
      judged.status === 200 && !fault.isMock ? { ...judged, text: JSON.stringify(page()) } : judged;
    return fault.answer ? fault.answer(right, request) : right;
  }

  const server = createServer(async ({ method = "", url: target = "", headers }, response) => {
    const sent = { method, target, headers: headers as WireRequest["headers"] };
    const served = await answer(sent);
    if (served === "silence") return undefined;
    if (served === undefined) return response.destroy();
    const { "content-length": _, "transfer-encoding": __, ...others } = served.headers;
    return response.writeHead(served.status, others).end(served.text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      connection.close();
      await mock.close();
    },
  };
}

function same<Value>(value: Value): Value {
  return value;
}

/** The page that a query asks for. */
export function listSessions(query: URLSearchParams): ListProcessesResponse {
  const matching = recorded.filter((session) => matches(session, query));
  const offset = Number(query.get("offset") ?? 0);
  const limit = Number(query.get("limit") ?? 100);
  return { processes: matching.slice(offset, offset + limit), count: matching.length };
}

function matches(session: Process, query: URLSearchParams): boolean {
  return (["user", "database"] as const).every(
    (name) => !query.has(name) || session[name] === query.get(name),
  );
}
