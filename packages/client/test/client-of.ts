import type { RequestListener } from "node:http";
import { expect, onTestFinished } from "vitest";
import {
  createDasClient,
  type DasClient,
  type DasClientOptions,
  type Fetch,
} from "../src/index.ts";
import { projectId } from "./parameters.ts";
import { startRecordingServer, type RecordingServer } from "./recording-server.ts";

/** A page of one session: the reference's own example. */
export const page = {
  processes: [
    {
      id: "1",
      user: "event_scheduler",
      host: "localhost",
      database: "--",
      command: "Daemon",
      time: "4260107",
      state: "Waiting on empty queue",
      sql: "",
      trx_executed_time: "0",
    },
  ],
  count: 1,
};

/** A client of a server that answers as told, until the test ends. Its token is a secret. */
export async function clientOf(
  answer: RequestListener,
  options: Partial<DasClientOptions> = {},
): Promise<{ client: DasClient; server: RecordingServer }> {
  const server = await startRecordingServer(answer);
  onTestFinished(() => server.close());
  const client = createDasClient({
    endpoint: server.url,
    projectId,
    credentials: { token: "secret-token" },
    retry: { baseDelayMs: 1 },
    ...options,
  } as DasClientOptions);
  return { client, server };
}

/** Answers with a value as JSON, or with a text as it is. */
export function json(body: unknown, status = 200): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { "Content-Type": "application/json", "X-Request-Id": "request-1" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** What a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable("the call was to fail"),
    (error: unknown) => error,
  );
}

/** A fetch that keeps the request, and answers with an empty page. */
export function observedFetch(): { requests: Request[]; fetch: Fetch } {
  const requests: Request[] = [];
  return {
    requests,
    async fetch(url, init) {
      requests.push(new Request(url, init));
      return Response.json({ processes: [], count: 0 });
    },
  };
}
