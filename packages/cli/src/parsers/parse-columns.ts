import type { Process } from "@das-processes/client";
import { InvalidArgumentError } from "commander";
import { columnFields } from "./column-fields.ts";
import { parseColumn } from "./parse-column.ts";

/** Reads names of columns, joined by commas, each once. */
export function parseColumns(text: string): (keyof Process)[] {
  const columns = text.split(",").map((name) => name.trim());
  if (columns.some((name) => !columnFields.has(name) && name !== "trx_executed_time")) {
    const names = [...columnFields.keys()].join(",");
    throw new InvalidArgumentError(`Give some of ${names}, joined by commas.`);
  }
  return [...new Set(columns.map(parseColumn))];
}
