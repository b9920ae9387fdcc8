#!/usr/bin/env node
import type { Operation } from "@das-processes/spec";
import { isNodeNewEnough } from "@das-processes/spec/needed-node";
import type { CommandLine } from "./command-line.ts";

const help = `Usage: das-mock [options]

A mock of the DAS sessions endpoint: it answers valid calls with the examples of the contract, and
refuses the others as the service would.

Options:
  --port <number>  the port to listen on, 0 for any that is free (default: 4010)
  --host <host>    the name or address to listen on (default: 127.0.0.1)
  --credentials-file <file>
                   take only the tokens and access keys in this file, and verify signatures:
                   {"tokens": ["..."], "keys": [{"accessKey": "...", "secretKey": "..."}]},
                   with a "securityToken" for a temporary key
  --credentials-from-env
                   the same with the token in DAS_TOKEN and the access key in DAS_ACCESS_KEY,
                   DAS_SECRET_KEY and, if it is temporary, DAS_SECURITY_TOKEN, or else in
                   HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HUAWEICLOUD_SDK_SECURITY_TOKEN
  --lenient        plain Prism, which lets some wrong calls pass
  --help           show this text

By default any token is taken, and any signature of the right form.

A header chooses the answer to a valid call: "Prefer: code=500", "Prefer: example=busy",
"Prefer: code=400, example=DAS.200104" or "Prefer: dynamic=true".

Exit code: 0 if it was ended, 1 if it cannot listen or Node is too old, 2 if an option is wrong.
`;

async function run({ host, port, strict, credentials }: CommandLine): Promise<void> {
  const { readCredentialsFile, readEnvironment } = await import("./credentials.ts");
  const accepted =
    credentials === "environment"
      ? readEnvironment(process.env)
      : credentials && (await readCredentialsFile(credentials.file));
  // Prism takes a second to load: not for the sake of a help text or a mistyped option.
  const [{ listOperations, loadSpec }, { exampleTarget }, { startMock }] = await Promise.all([
    import("@das-processes/spec"),
    import("./example-target.ts"),
    import("./start-mock.ts"),
  ]);
  const mock = await startMock({ host, port, strict, ...accepted });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void mock.close());
  }
  const operation = listOperations(await loadSpec())[0] as Operation;
  // Never show a credential that somebody chose.
  const token = accepted === undefined ? "any" : "TOKEN";
  console.log(`The mock listens on ${mock.url}. Try:

  curl -H 'X-Auth-Token: ${token}' '${mock.url}${exampleTarget(operation)}'
`);
}

function fail(error: unknown, exitCode: number): void {
  console.error(`das-mock: ${(error as Error).message}`);
  process.exitCode = exitCode;
}

async function main(): Promise<void> {
  const { readCommandLine } = await import("./command-line.ts");
  try {
    const commandLine = readCommandLine(process.argv.slice(2));
    if (commandLine.help) {
      process.stdout.write(help);
    } else {
      await run(commandLine).catch((error: unknown) => fail(error, 1));
    }
  } catch (error) {
    fail(error, 2);
  }
}

if (isNodeNewEnough(import.meta.url, 1)) void main();
