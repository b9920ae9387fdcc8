import type { BenchRecord } from "../../src/pages/benchmarks/bench-record.ts";

/** Two sections and two goals; the figures are made up. */
export const sampleBenchRecord: BenchRecord = {
  date: "2026-02-03T04:05:06.789Z",
  machine: { cores: 2, model: "A processor", node: "v24.21.0", platform: "linux x64" },
  sections: [
    {
      title: "A call for a page of 100, 1 in flight",
      unit: "µs",
      rows: [
        {
          name: "fetch",
          median: 400,
          min: 350,
          max: 4123.4,
          comparisons: { "times fetch": { median: 1, min: 1, max: 1 } },
        },
        {
          name: "ours",
          median: 412.34,
          min: 380,
          max: 500,
          comparisons: { "times fetch": { median: 1.0321, min: 0.98, max: 1.1 } },
        },
      ],
    },
    {
      title: "Requests a second for pages of 100, 32 in flight",
      unit: "1/s",
      rows: [{ name: "100 sessions", median: 5000, min: 5000, max: 5000, comparisons: {} }],
    },
  ],
  goals: [
    { goal: "A page beside fetch, at most", limit: 1.15, figure: 1.0321, holds: true },
    { goal: "Cold import over bare Node, ms, at most", limit: 25, figure: 31.4, holds: false },
  ],
};
