import { commandLines } from "./command-lines.ts";
import type { ToolName } from "./find-tool.ts";
import { languageOf } from "./language-of.ts";

/** What a program needs to run. */
export function toolsOf(file: string, program: string): ToolName[] {
  const language = languageOf(file)!;
  if (language === "worker") return ["bun", "workerd"];
  if (language === "browser") return ["chromium"];
  const [tool] = commandLines[language];
  return language === "shell" && /\bcurl\b/u.test(program) ? [tool, "curl"] : [tool];
}
