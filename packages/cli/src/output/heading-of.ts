import type { Process } from "@das-processes/client";

/** The heading of a column for people. */
export function headingOf(field: keyof Process): string {
  return field === "trx_executed_time" ? "trx" : field;
}
