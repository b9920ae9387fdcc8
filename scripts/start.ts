/**
 * Usage: pnpm start [--once] [--endpoint URL | --mysql URL]
 *
 * Starts the mock and the docs site, lists the sessions of the `busy` example in the terminal tool,
 * and stays up until Ctrl-C. The mock listens on port 4010 and the docs on 4011, or on free ones
 * where these are taken.
 *
 *   --once           exit after the table
 *   --endpoint URL   ask another server instead of the mock, with the token in DAS_TOKEN
 *   --mysql URL      ask the reference server, started in front of a MySQL, for the sessions in the
 *                    URL's database, or those of its user: mysql://user:password@host:port/database
 */
import { once } from "node:events";
import { parseArgs } from "node:util";
import { startMock } from "@das-processes/mock";
import { exampleTarget } from "./example-call.ts";
import { listSessions } from "./list-sessions.ts";
import { serveDocs } from "./serve-docs.ts";
import { serveMysql } from "./serve-mysql.ts";

try {
  await start();
} catch (error) {
  // Which option, port or server is meant, and what is wrong with it, stands in the message.
  const { code, message } = error as NodeJS.ErrnoException;
  const isUsage = code?.startsWith("ERR_PARSE_ARGS") ?? false;
  console.error(
    isUsage ? `${message}\nUsage: pnpm start [--once] [--endpoint URL | --mysql URL]` : message,
  );
  process.exitCode = isUsage ? 2 : 1;
}

async function start(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      once: { type: "boolean" },
      endpoint: { type: "string" },
      mysql: { type: "string" },
    },
  });
  const mysql = options.mysql === undefined ? undefined : await serveMysql(options.mysql);
  const other = options.endpoint ?? mysql?.url;
  const mock =
    other === undefined ? await preferPort(4010, (port) => startMock({ port })) : undefined;
  const docs = await preferPort(4011, serveDocs);
  try {
    const endpoint = other ?? mock?.url ?? "";
    const token = process.env["DAS_TOKEN"] ?? "any-token";
    const filter = mysql?.filter ?? { database: "shop" };
    const headers = mock === undefined ? [] : ["Prefer: example=busy"];
    process.exitCode = await listSessions(endpoint, token, filter, headers);
    if (process.exitCode !== 0) return;
    console.log();
    if (mysql !== undefined) console.log(`Server  ${mysql.url}`);
    if (mock !== undefined) console.log(`Mock  ${describe(mock.url, "4010")}`);
    console.log(`Docs  ${describe(docs.url, "4011")}`);
    console.log(`Try   ${curlLine(endpoint)}`);
    if (options.once !== true) {
      console.log("\nCtrl-C ends it.");
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    }
  } finally {
    await Promise.all([mock?.close(), mysql?.close(), docs.close()]);
  }
}

/** Another program can take a port after any check that it is free: only listening tells. */
async function preferPort<Service>(
  port: number,
  listen: (port: number) => Promise<Service>,
): Promise<Service> {
  return listen(port).catch(() => listen(0));
}

function describe(url: string, port: string): string {
  return new URL(url).port === port ? url : `${url} (port ${port} is taken)`;
}

function curlLine(server: string): string {
  const target = exampleTarget({ user: "event_scheduler" });
  return `curl -H "X-Auth-Token: any-token" "${server}${target}"`;
}
