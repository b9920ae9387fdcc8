import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createDasClient, type DasClient, type Process } from "@das-processes/client";
import { validateListProcessesResponse } from "@das-processes/client/validators";
import { zListProcessesResponse } from "@das-processes/client/zod";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recorded } from "./session-server.ts";

/** Any text, a broken one, what looks like a number, and one that is long. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.integer().map(String),
  fc.constantFrom("", "--", "\u0000", "\u2028", '"\\/\b\f\n\r\t', "x".repeat(20_000)),
);

/** A recorded session, with some of its fields changed and perhaps one that the contract does not know. */
const mutated = fc
  .tuple(
    fc.constantFrom(...recorded),
    fc.record(
      {
        user: text,
        host: text,
        database: text,
        command: text,
        time: text,
        state: text,
        sql: text,
        trx_executed_time: text,
      },
      { requiredKeys: [] },
    ),
    fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 1 }),
  )
  .map(([session, changes, unknown]): Process => ({ ...unknown, ...session, ...changes }));

const mutants = fc
  .sample(mutated, { numRuns: 1000, seed: 20_261_124 })
  .map((session, index): Process => ({ ...session, id: `${index + 1}` }));

let served: readonly Process[];
const sent: string[] = [];
const server = createServer(({ url }, response) => {
  const { searchParams } = new URL(url!, "http://localhost");
  const [offset, limit] = ["offset", "limit"].map((name) => Number(searchParams.get(name)));
  const body = JSON.stringify({
    processes: served.slice(offset, offset! + limit!),
    count: served.length,
  });
  sent.push(body);
  response.setHeader("Content-Type", "application/json").end(body);
});

const params = {
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "any",
};
let client: DasClient;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  client = createDasClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    projectId: "054e292c9880d4992f02c0196d3ea468",
    credentials: { token: "any-token" },
  });
});
afterAll(() => server.close().closeAllConnections());

describe.each([
  ["the 128 recorded sessions", recorded, 128],
  ["1,000 sessions made of them within the contract", mutants, 1000],
])("%s", (_name, sessions, count) => {
  beforeAll(() => {
    served = sessions;
    sent.length = 0;
  });

  test("are all there", () => {
    expect(sessions).toHaveLength(count);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(count);
  });

  test("come out of the client page by page, byte for byte as they went in", async () => {
    for (let offset = 0; offset < count; offset += 100) {
      const page = await client.listProcesses({ ...params, offset, limit: 100 });
      expect(Buffer.from(JSON.stringify(page)).equals(Buffer.from(sent.at(-1)!))).toBe(true);
    }
  });

  test("come out of the iteration in order, byte for byte as they went in", async () => {
    const iterated = await Array.fromAsync(client.iterateProcesses(params, { prefetch: 2 }));
    expect(
      Buffer.from(JSON.stringify(iterated)).equals(Buffer.from(JSON.stringify(sessions))),
    ).toBe(true);
  });

  test("pass both validators, which return them whole", () => {
    const page = { processes: [...sessions], count };
    const validated = validateListProcessesResponse(page).value;
    expect(JSON.stringify(validated)).toBe(JSON.stringify(page));
    expect(zListProcessesResponse.parse(page)).toEqual(page);
  });
});
