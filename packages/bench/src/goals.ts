import type { Section, Row } from "./report.ts";

export interface Goal {
  goal: string;
  limit: number;
  figure: number;
  holds: boolean;
}

/** What the client, the server, the docs and the terminal tool promise, and whether this run holds it. */
export function judgeGoals(sections: readonly Section[]): Goal[] {
  const call = "A call for a page of 100, 1 in flight";
  const memory = "Peak memory of iterating";
  const memoryInUse = "Peak memory in use of iterating, the rest collected";
  const readable = "Until the parameters can be read, the processor slowed 4 times";
  const pageBytes = "What a page transfers, gzipped";
  const listing = "Listing 100,000 recorded sessions";
  const staticReference = "our static reference";
  const interactiveReference = "our interactive reference";
  const row = (title: string, name: string): Row =>
    sections
      .find((section) => section.title === title)!
      .rows.find((candidate) => candidate.name === name)!;
  const comparison = (title: string, name: string, label: string): number =>
    row(title, name).comparisons[label]!.median;
  const validating = ["hey-api with Zod", "hey-api with Valibot"];
  return [
    atMost(
      1.05,
      "A validated page of 100, beside openapi-fetch",
      comparison(call, "ours", "times openapi-fetch"),
    ),
    atMost(
      1.15,
      "A validated page of 100, beside fetch and JSON.parse",
      comparison(call, "ours", "times fetch"),
    ),
    ...validating.map((peer) =>
      atMost(
        1,
        `A validated page of 100, beside ${peer}`,
        row(call, "ours").median / row(call, peer).median,
      ),
    ),
    atMost(
      0.03,
      "Validation of 100 sessions, beside JSON.parse",
      comparison("Validation of 100 sessions", "ours", "times JSON.parse"),
    ),
    atMost(
      25,
      "Cold import over bare Node, ms",
      comparison("Cold import", "ours", "ms over bare Node"),
    ),
    // The peak of a process over 1,000 sessions is no goal: V8 collects when it likes, so that a fetch
    // which keeps nothing has one of its own. What is in use, and what ours takes over fetch, are.
    atMost(
      20,
      "Peak memory in use of 100,000 sessions over 1,000, MB",
      comparison(memoryInUse, "ours, 100,000 sessions", "MB over 1,000"),
    ),
    atMost(
      20,
      "Peak memory of 100,000 sessions over fetch, MB",
      comparison(memory, "ours, 100,000 sessions", "MB over fetch"),
    ),
    atLeast(
      3.5,
      "Speed of prefetch: 4 at 20 ms a page",
      comparison("Iterating 3,000 sessions at 20 ms a page", "prefetch: 4", "times as fast"),
    ),
    atMost(
      1.5,
      "A page of 100 among 1,000 sessions of the server, beside the same SQL",
      comparison(
        "A page of 100 among 1,000 sessions",
        "the server",
        "times the same SQL by mysql2",
      ),
    ),
    atMost(
      0.2,
      "Until the static reference can be read, beside the faster of Redoc's default and Scalar's",
      Math.max(
        comparison(readable, staticReference, "times Redoc's default"),
        comparison(readable, staticReference, "times Scalar's reference"),
      ),
    ),
    atMost(150_000, "The static reference, bytes", row(pageBytes, staticReference).median),
    atMost(
      1,
      "Until the interactive reference can be read, beside Redoc's default",
      comparison(readable, interactiveReference, "times Redoc's default"),
    ),
    atMost(
      1,
      "Bytes of the interactive reference, beside Redoc's default",
      comparison(pageBytes, interactiveReference, "times Redoc's default"),
    ),
    atMost(
      1.5,
      "The terminal tool's first row, beside bare Node",
      comparison("From start to the first row", "das-processes list", "times bare Node"),
    ),
    atMost(3000, "A table of 100,000 recorded sessions, ms", row(listing, "table").median),
    atMost(
      200,
      "A table of 100,000 recorded sessions, peak memory in MB",
      row(`${listing}, peak memory`, "table").median,
    ),
    atMost(
      15,
      "Watching 5,000 sessions every 2 s, % of a core",
      row("Watching", "5,000 sessions, every 2 s").median,
    ),
  ];
}

function atMost(limit: number, goal: string, figure: number): Goal {
  return { goal: `${goal}, at most`, limit, figure, holds: figure <= limit };
}

function atLeast(limit: number, goal: string, figure: number): Goal {
  return { goal: `${goal}, at least`, limit, figure, holds: figure >= limit };
}
