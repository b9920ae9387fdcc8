#!/usr/bin/env node
import { writeFileSync } from "node:fs";
import { isNodeNewEnough } from "@das-processes/spec/needed-node";
import type { CommandLine } from "./read-command-line.ts";

const help = `Usage: das-contract [options]

Tests a server against the contract of the DAS sessions endpoint. Without --base-url it starts the
strict mock and tests that. It only reads, a bounded number of times, and sends no wrong credential,
unless asked for. A credential is taken from the environment: DAS_TOKEN, or HUAWEICLOUD_SDK_AK and
HUAWEICLOUD_SDK_SK, with HUAWEICLOUD_SDK_SECURITY_TOKEN for a temporary key.

Target:
  --base-url <url>     what stands before /v3, such as https://das.cn-north-1.myhuaweicloud.com
  --project-id <id>    a project, an instance and a database user that exist there; by default
  --instance-id <id>   the examples of the contract, which a mock takes
  --db-user-id <id>
  --node-id <id>       a node of the instance; without it, node_id is not sent
  --user <name>        a database user with three sessions or more, or a database, so that the
  --database <name>    meaning of offset, limit, count and the filters can be told

How much:
  --cases <number>     how many cases to generate (default: 2000 on this machine, else 200)
  --seed <number>      what they are generated from; the same seed gives the same cases
  --rule <id>          check this rule alone; may be given several times. A rule on answers is checked
                       on those of the other rules given, if they have any, else on all
  --max-calls <number> how many requests may be sent (default: 2000, but to this machine)
  --rate <number>      how many requests may be sent in a second (default: 10, but to this machine)
  --timeout <seconds>  how long to wait for an answer (default: 10); after five timeouts no more
                       requests are sent
  --all-methods        send POST, PUT, PATCH and DELETE, too, which the server should refuse
  --wrong-credentials  send a wrong token and a wrong signature, too: five of them can lock a key

Report:
  --html <file>        write a page for people
  --junit <file>       write JUnit XML for a CI server
  --json <file>        write everything, for programs
  --quiet              print the findings and the verdict only
  --help               show this text

Exit code: 0 if the contract holds, 1 if a rule is broken, 2 if nothing could be tested,
as on a Node that is too old.
`;

async function run({ options, files, quiet }: CommandLine): Promise<void> {
  // The mock takes a second to load: not for the sake of a help text or a mistyped option.
  const { runContract, toHtml, toJunit, toTerminal } = await import("./index.ts");
  const { createProgress } = await import("./report/create-progress.ts");
  const interruption = new AbortController();
  process.once("SIGINT", () => interruption.abort(new Error("Interrupted.")));
  const progress = quiet ? { update() {}, end() {} } : createProgress(process.stderr);
  const report = await runContract({
    ...options,
    signal: interruption.signal,
    onProgress: (state) => progress.update(state),
  }).finally(() => progress.end());
  const texts = { html: toHtml, json: toJson, junit: toJunit };
  for (const format of ["html", "json", "junit"] as const) {
    const file = files[format];
    if (file !== undefined) writeFileSync(file, texts[format](report));
  }
  const { stdout } = process;
  const colour = stdout.isTTY && stdout.hasColors();
  stdout.write(toTerminal(report, { colour, width: stdout.columns || 100, quiet }));
  process.exitCode = report.holds ? 0 : 1;
}

function toJson(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

async function main(): Promise<void> {
  const { readCommandLine } = await import("./read-command-line.ts");
  try {
    const commandLine = readCommandLine(process.argv.slice(2), process.env);
    if (commandLine.help) process.stdout.write(help);
    else await run(commandLine);
  } catch (error) {
    console.error(`das-contract: ${(error as Error).message}`);
    process.exitCode = 2;
  }
}

if (isNodeNewEnough(import.meta.url, 2)) void main();
