import type { Report } from "@das-processes/contract";

/** A report with rules and facts of each status, and with a finding. */
export const sampleReport: Report = {
  target: "http://127.0.0.1:4010",
  startedAt: "2026-02-03T04:05:06.789Z",
  durationMs: 12_345,
  seed: 1_615_147_677,
  cases: 2004,
  calls: 0,
  rules: [
    {
      id: "server-error",
      sentence: "No request makes the server fail.",
      group: "Every answer",
      status: "passed",
      checks: 1204,
      findings: [],
    },
    {
      id: "range-refused",
      sentence: "A number outside of its bounds is refused.",
      group: "Wrong requests",
      status: "failed",
      checks: 96,
      findings: [
        {
          curl: "curl -sS 'http://127.0.0.1:4010/v3?limit=101'",
          expected: "status 400 with the error code DAS.200104",
          received: 'status 200 with {"count":21}',
          pointer: "/components/parameters/Limit/schema/maximum",
          replay: "--seed 42 --rule range-refused --case 17",
        },
      ],
    },
    {
      id: "offset-skips",
      sentence: "An offset skips sessions.",
      group: "Meaning",
      status: "skipped",
      reason: "The target is a mock.",
      checks: 0,
      findings: [],
    },
  ],
  facts: [
    {
      fact: "limit goes from 1 to 100.",
      source: "reference",
      pointers: [
        "/components/parameters/Limit/schema/maximum",
        "/components/parameters/Limit/schema/maximum",
        "/info/description",
      ],
      rules: ["range-refused", "server-error"],
      status: "failed",
    },
    {
      fact: "offset skips sessions.",
      source: "reference",
      pointers: ["/components/parameters/Offset/description"],
      rules: ["offset-skips", "case-refused"],
      status: "skipped",
    },
    {
      fact: "A call never makes the gateway fail.",
      source: "gateway",
      pointers: ["/security"],
      rules: ["server-error"],
      status: "passed",
    },
    {
      fact: "Only MySQL can be asked.",
      source: "vendor",
      pointers: ["/servers/0/url"],
      rules: [],
      unchecked: "No request can make another engine.",
      status: "skipped",
    },
    {
      fact: "An account can do everything.",
      source: "vendor",
      pointers: ["/components/responses/NotFound/description"],
      rules: [],
      unchecked: "No request can make another engine.",
      status: "skipped",
    },
  ],
  blindSpots: [
    {
      judge: "Zod",
      rule: "dependency-refused",
      reason: "A schema of one parameter knows nothing of the others.",
    },
  ],
  holds: false,
};
