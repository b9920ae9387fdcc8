import { once } from "node:events";
import { text } from "node:stream/consumers";
import { startRedocly } from "./start-redocly.ts";

export interface RedoclyRun {
  exitCode: number | null;
  /** What was asked for: a report. Empty when Redocly could not make one. */
  output: string;
  /** What else it had to say. */
  messages: string;
}

/** Runs a command of Redocly to its end. */
export async function runRedocly(...command: Parameters<typeof startRedocly>): Promise<RedoclyRun> {
  const child = startRedocly(...command);
  const [output, messages] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { exitCode: child.exitCode, output, messages };
}
