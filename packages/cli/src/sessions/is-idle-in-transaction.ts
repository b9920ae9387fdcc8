import type { Process } from "@das-processes/client";
import { toSeconds } from "./to-seconds.ts";

/** Whether a session sleeps while its transaction is open, and so keeps what it has locked. */
export function isIdleInTransaction({ command, trx_executed_time }: Process): boolean {
  return command === "Sleep" && (toSeconds(trx_executed_time) ?? 0) > 0;
}
