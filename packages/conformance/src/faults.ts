import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

const session = {
  id: "1",
  user: "app",
  host: "localhost",
  database: "shop",
  command: "Query",
  time: "4",
  state: "",
  sql: "",
  trx_executed_time: "0",
};

/** What can go wrong on the way of an answer, by the first part of the path that asks for it. */
export const faults: Record<string, RequestListener> = {
  html: (_request, response) => sendHtml(response, 200),
  "html-502": (_request, response) => sendHtml(response, 502),
  redirect: ({ url }, response) =>
    response.writeHead(302, { Location: `${url}`.replace("/redirect/", "/echo/") }).end(),
  empty: (_request, response) => response.end(),
  "cut-json": (_request, response) => sendJson(response, '{"processes":[{"id":"1"'),
  null: (_request, response) => sendJson(response, "null"),
  "wrong-type": (_request, response) => sendPage(response, { ...session, time: 4 }),
  "break-before-answer": ({ socket }) => socket.destroy(),
  "break-within-body": (request, response) => {
    response.setHeader("Content-Length", 1000);
    breakOff(request, response);
  },
  "break-between-chunks": (request, response) => breakOff(request, response),
  "no-answer": () => {},
  "no-end": (_request, response) => response.write("{"),
  /** No fault: a session whose `sql` is the query as it arrived, and whose `state` the headers. */
  echo: ({ url, headers }, response) =>
    sendPage(response, {
      ...session,
      state: JSON.stringify(headers),
      sql: /\?(.*)/u.exec(url ?? "")?.[1] ?? "",
    }),
};

function sendHtml(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/html" });
  response.end("<!doctype html><title>Somebody else</title>");
}

function sendJson(response: ServerResponse, text: string): void {
  response.setHeader("Content-Type", "application/json");
  response.end(text);
}

function sendPage(response: ServerResponse, process: object): void {
  sendJson(response, JSON.stringify({ processes: [process], count: 1 }));
}

function breakOff({ socket }: IncomingMessage, response: ServerResponse): void {
  response.write('{"processes":[', () => socket.destroy());
}
