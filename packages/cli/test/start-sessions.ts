import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Process } from "@das-processes/client";

export interface Sessions {
  url: string;
  /** What the next requests are answered with; may be changed at any time. */
  processes: Process[];
  /** What they are answered with in its place, if set. */
  failure: { status: number; body: object } | undefined;
  /** How many requests have come. */
  requests: number;
  /** The greatest number of requests for a first page under way at a time. */
  greatestAtOnce: number;
  /** What an answer waits for. */
  gate: Promise<unknown>;
}

/** Starts a server of the contract whose sessions change as a test wants; it ends with the test. */
export async function startSessions(processes: Process[]): Promise<Sessions> {
  let atOnce = 0;
  const sessions: Sessions = {
    url: "",
    processes,
    failure: undefined,
    requests: 0,
    greatestAtOnce: 0,
    gate: Promise.resolve(),
  };
  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://localhost");
    const offset = Number(searchParams.get("offset"));
    const limit = Number(searchParams.get("limit"));
    sessions.requests++;
    if (offset === 0) sessions.greatestAtOnce = Math.max(sessions.greatestAtOnce, ++atOnce);
    response.once("close", () => {
      if (offset === 0) atOnce--;
    });
    await sessions.gate;
    const { failure } = sessions;
    const page = sessions.processes.slice(offset, offset + limit);
    response.writeHead(failure?.status ?? 200, { "Content-Type": "application/json" });
    response.end(
      JSON.stringify(failure?.body ?? { processes: page, count: sessions.processes.length }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  sessions.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return sessions;
}
