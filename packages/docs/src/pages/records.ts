import type { Report } from "@das-processes/contract";
import type { SnippetsRecord } from "../snippets/snippets-record.ts";
import type { BenchRecord } from "./benchmarks/bench-record.ts";

/** What each record holds that a page is made from. */
export interface Records {
  "contract.json": Report;
  "bench.json": BenchRecord;
  "samples.json": SnippetsRecord;
}

/** What makes each record, from the root of the repository. */
export const recordCommands: Readonly<Record<keyof Records, string>> = {
  "contract.json":
    "npx pnpm@12 build && node packages/contract/dist/das-contract.js --json packages/docs/records/contract.json",
  "bench.json": "npx pnpm@12 bench --json > packages/docs/records/bench.json",
  "samples.json": "npx pnpm@12 build && npx pnpm@12 --filter @das-processes/docs run record",
};
