import { onTestFinished } from "vitest";
import { openTerminal, type OpenedTerminal, type OpenTerminalOptions } from "./open-terminal.ts";

/** Runs `watch` on a server in a terminal that is closed with the test. */
export function openWatch(
  url: string,
  args: readonly string[] = [],
  options: OpenTerminalOptions = {},
): OpenedTerminal {
  const terminal = openTerminal(
    ["watch", "--user", "shop", "--endpoint", url, "--interval", "0.5", ...args],
    options,
  );
  onTestFinished(() => terminal.close());
  return terminal;
}
