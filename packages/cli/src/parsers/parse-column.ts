import type { Process } from "@das-processes/client";
import { InvalidArgumentError } from "commander";
import { columnFields } from "./column-fields.ts";

/** Reads the name of a column; `trx_executed_time`, the field's own name, is as good as `trx`. */
export function parseColumn(text: string): keyof Process {
  const field = columnFields.get(text === "trx_executed_time" ? "trx" : text);
  if (field === undefined) {
    throw new InvalidArgumentError(`Give one of ${[...columnFields.keys()].join(", ")}.`);
  }
  return field;
}
