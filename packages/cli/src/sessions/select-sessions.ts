import type { Process } from "@das-processes/client";
import type { FilterOptions } from "./filter-options.ts";
import { isIdleInTransaction } from "./is-idle-in-transaction.ts";
import { toSeconds } from "./to-seconds.ts";

/** The sessions that a filter lets through. Case makes no difference in commands and states. */
export function selectSessions(
  processes: readonly Process[],
  { minTime, minTrx, command, state, grep, hideSleep }: FilterOptions,
): Process[] {
  const wantedCommand = command?.toLowerCase();
  const wantedState = state?.toLowerCase();
  return processes.filter(
    (process) =>
      isAtLeast(process.time, minTime) &&
      isAtLeast(process.trx_executed_time, minTrx) &&
      (wantedCommand === undefined || process.command.toLowerCase() === wantedCommand) &&
      (wantedState === undefined || process.state.toLowerCase().includes(wantedState)) &&
      (grep === undefined || grep.test(process.sql)) &&
      (hideSleep === undefined || process.command !== "Sleep" || isIdleInTransaction(process)),
  );
}

function isAtLeast(text: string, least: number | undefined): boolean {
  return least === undefined || (toSeconds(text) ?? -1) >= least;
}
