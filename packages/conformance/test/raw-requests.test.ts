import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { startMock } from "@das-processes/mock";
import { listOperations, loadSpec } from "@das-processes/spec";
import { expect, onTestFinished, test } from "vitest";
import { key, token } from "../src/suite/client-of.ts";
import { credentials, integers, queries } from "./raw/calls.ts";
import { framing, lengths, pipelines, slow } from "./raw/framing.ts";
import { limits, type RawRequest } from "./raw/raw-request.ts";
import { hosts, methods, negotiation, targets } from "./raw/targets.ts";
import { startServer } from "./start-server.ts";

const recording = fileURLToPath(
  new URL("../../contract/test/fixtures/recorded-sessions.json", import.meta.url),
);

test("the mock and the server answer raw requests alike, by the contract", async () => {
  const requests = await listRequests();
  const expected = Object.fromEntries(requests.map(({ name, answers }) => [name, answers]));
  expect(requests.length).toBeGreaterThanOrEqual(150);
  expect(Object.keys(expected)).toHaveLength(requests.length);

  const mock = await startMock({ tokens: [token], keys: [key], limits });
  onTestFinished(() => mock.close());
  const server = await startServer({ recording }, { limits: { ...limits, maxInFlight: 1000 } });
  const [ofMock, ofServer] = await Promise.all(
    [mock.url, server].map((url) => askAll(url, requests)),
  );
  expect(ofMock, "the mock").toEqual(expected);
  expect(ofServer, "the server").toEqual(expected);
});

/** All requests; the bounds of integers come from the spec. */
async function listRequests(): Promise<RawRequest[]> {
  const operations = listOperations(await loadSpec());
  const { parameters } = operations.find(({ operationId }) => operationId === "listProcesses")!;
  return [
    ...negotiation,
    ...methods,
    ...targets,
    ...hosts,
    ...integers(parameters.map(({ name, schema }) => ({ name, ...schema }))),
    ...queries,
    ...credentials,
    ...framing,
    ...lengths,
    ...pipelines,
    ...slow,
  ];
}

async function askAll(
  baseUrl: string,
  requests: readonly RawRequest[],
): Promise<Record<string, string[]>> {
  const answers = requests.map(async ({ name, bytes }) => {
    const received = await exchange(baseUrl, bytes);
    return [name, readAnswers(received, bytes.startsWith("HEAD "))] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

/** Sends bytes on a new connection, and returns what comes back until the server closes it. */
async function exchange(baseUrl: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  let received = "";
  socket.setEncoding("latin1").on("data", (part: string) => (received += part));
  // A server may close before it has read all it refuses.
  socket.on("error", () => {});
  socket.setTimeout(15_000, () => {
    received += "HTTP/1.1 000 The server did not close\r\n\r\n";
    socket.destroy();
  });
  socket.on("end", () => socket.destroy());
  socket.write(bytes, "latin1");
  await new Promise((resolve) => socket.on("close", resolve));
  return received;
}

/** The status and the error code of each answer, and what is wrong with its type or its id. */
function readAnswers(received: string, isHead: boolean): string[] {
  const answers: string[] = [];
  for (let rest = received; rest !== "";) {
    const [head = ""] = rest.split("\r\n\r\n", 1);
    const headers = new Headers(
      head
        .split("\r\n")
        .slice(1)
        .map((line) => line.split(": ", 2) as [string, string]),
    );
    const status = head.split(" ", 2)[1];
    const hasBody = status !== "100" && !isHead;
    const length = hasBody ? Number(headers.get("content-length") ?? Infinity) : 0;
    const end = head.length + 4 + length;
    if (status !== "100") {
      answers.push(describe(status, headers, rest.slice(head.length + 4, end)));
    }
    rest = rest.slice(end);
  }
  return answers;
}

function describe(status: string | undefined, headers: Headers, body: string): string {
  const { error_code: code, request_id: id } = parse(body);
  const type = headers.get("content-type");
  const sentId = headers.get("x-request-id");
  return [
    status,
    code,
    type !== "application/json" && `of the type ${type}`,
    !/^[0-9a-f]{32}$/u.test(String(sentId)) && "without an X-Request-Id",
    code !== undefined && id !== sentId && "with another request_id than X-Request-Id",
    body !== "" && code === undefined && status !== "200" && `with the body ${body}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function parse(body: string): { error_code?: string; request_id?: string } {
  try {
    return JSON.parse(body) as object;
  } catch {
    return {};
  }
}
