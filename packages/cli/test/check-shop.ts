import { runCli, settings, type CliResult } from "./run-cli.ts";

/** Checks the sessions of the shop at a service. */
export function checkShop(
  endpoint: string,
  thresholds: readonly string[],
  { output = "line", token = settings.DAS_TOKEN } = {},
): Promise<CliResult> {
  return runCli(
    ["check", "--database", "shop", "--endpoint", endpoint, "--output", output, ...thresholds],
    { env: { ...settings, DAS_TOKEN: token } },
  );
}
