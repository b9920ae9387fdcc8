import type { ToolName } from "./find-tool.ts";
import type { Language } from "./language-of.ts";

/** What runs a program of a language from the command line; the name of the program comes last. */
export const commandLines: Record<
  Exclude<Language, "worker" | "browser">,
  readonly [tool: ToolName, ...args: string[]]
> = {
  shell: ["bash"],
  node: ["node"],
  bun: ["bun", "run"],
  deno: ["deno", "run", "--allow-env", "--allow-net"],
  python: ["python3"],
  go: ["go", "run"],
};
