/**
 * Usage: pnpm start [--once] [--endpoint URL]
 *
 * Starts the mock and the docs site, lists the sessions of the `busy` example through the client,
 * and stays up until Ctrl-C. The mock listens on port 4010 and the docs on 4011, or on free ones
 * where these are taken.
 *
 *   --once           exit after the table
 *   --endpoint URL   ask another server instead of the mock, with the token in DAS_TOKEN
 */
import { once } from "node:events";
import { parseArgs } from "node:util";
import { startMock } from "@das-processes/mock";
import { exampleCall } from "./example-call.ts";
import { listSessions } from "./list-sessions.ts";
import { preferPort } from "./prefer-port.ts";
import { serveDocs } from "./serve-docs.ts";

try {
  await start();
} catch (error) {
  // Which option, port or server is meant, and what is wrong with it, stands in the message.
  const { code, message } = error as NodeJS.ErrnoException;
  const isUsage = code?.startsWith("ERR_PARSE_ARGS") ?? false;
  console.error(isUsage ? `${message}\nUsage: pnpm start [--once] [--endpoint URL]` : message);
  process.exitCode = isUsage ? 2 : 1;
}

async function start(): Promise<void> {
  const { values: options } = parseArgs({
    options: { once: { type: "boolean" }, endpoint: { type: "string" } },
  });
  const mock =
    options.endpoint === undefined ? await startMock({ port: await preferPort(4010) }) : undefined;
  const docs = await serveDocs(await preferPort(4011));
  try {
    const endpoint = options.endpoint ?? mock?.url ?? "";
    const token = process.env["DAS_TOKEN"] ?? "any-token";
    console.log(await listSessions(endpoint, token, process.stdout.columns ?? 120));
    if (mock !== undefined) console.log(`Mock  ${describe(mock.url, "4010")}`);
    console.log(`Docs  ${describe(docs.url, "4011")}`);
    console.log(`Try   ${curlLine(endpoint)}`);
    if (options.once !== true) {
      console.log("\nCtrl-C ends it.");
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    }
  } finally {
    await Promise.all([mock?.close(), docs.close()]);
  }
}

function describe(url: string, port: string): string {
  return new URL(url).port === port ? url : `${url} (port ${port} is taken)`;
}

function curlLine(server: string): string {
  const path = `/v3/${exampleCall.projectId}/instances/${exampleCall.instanceId}/processes`;
  const query = new URLSearchParams({ db_user_id: exampleCall.dbUserId, user: "event_scheduler" });
  return `curl -H "X-Auth-Token: any-token" "${server}${path}?${query.toString()}"`;
}
