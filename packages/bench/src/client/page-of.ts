import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { specFile } from "@das-processes/spec";
import type { ListProcessesResponse } from "@das-processes/client";

const file = join(dirname(specFile), "examples", "busy.json");
const { processes: recorded } = JSON.parse(readFileSync(file, "utf8"))
  .value as ListProcessesResponse;

/** A page of as many sessions as asked for, with the texts of the spec's busy example in turn. */
export function pageOf(offset: number, limit: number, total: number): ListProcessesResponse {
  const length = Math.max(0, Math.min(limit, total - offset));
  const processes = Array.from({ length }, (_, index) => ({
    ...recorded[(offset + index) % recorded.length]!,
    id: `${offset + index + 1}`,
  }));
  return { processes, count: total };
}
