import type { FactOutcome, Report, RuleOutcome } from "../../src/report/report.ts";

const origin = "http://127.0.0.1:4010";
const path =
  "/v3/054e292c9880d4992f02c0196d3ea468/instances/da304cd5bbb944de828759bc7be3d3fein01/processes";
const query = "db_user_id=2c250598-1e3c-4d31-bc19-be1d866247e6";

export const nasty = {
  redText: "\u001B[31mred\u001B[0m",
  windowTitle: "\u001B]0;owned\u0007",
  oneByteControl: "\u009B2J",
  nul: "\u0000",
  otherDirection: "\u202Egnp.exe",
  zeroWidth: "a\u200Bb\uFEFFc",
  halfCharacter: "\uD83E",
  lineSeparator: "one\u2028two\r\nthree",
  script: "<script>alert(1)</script>",
  attribute: `" onmouseover="alert(1)' x='`,
  cdata: "]]>",
  entity: "&amp;&#0;",
  comment: "<!-- -->",
  seenByNobody: "\u3164\uFE0F\u034F",
  nonCharacter: "\uFFFF",
} as const;

const passed: RuleOutcome = {
  id: "server-error",
  sentence: "No request makes the server fail.",
  group: "Every answer",
  status: "passed",
  checks: 1204,
  findings: [],
};

const alsoPassed: RuleOutcome = {
  id: "documented-status",
  sentence: "Every answer has a status that the contract documents.",
  group: "Every answer",
  status: "passed",
  checks: 998,
  findings: [],
};

const failed: RuleOutcome = {
  id: "range-refused",
  sentence: "A number outside of its bounds is refused.",
  group: "Wrong requests",
  status: "failed",
  checks: 96,
  findings: [
    {
      curl: `curl -sS '${origin}${path}?${query}&user=o%27brien&limit=101'`,
      expected: "status 400 with the error code DAS.200104",
      received: `status 200 with {"processes":[{"id":"95","user":"订单"}],"count":21}`,
      pointer: "/components/parameters/Limit/schema/maximum",
      replay: "--seed 42 --rule range-refused --case 17",
    },
    {
      expected: "status 400",
      received: `a body that holds ${Object.values(nasty).join(" ")} ${"long ".repeat(60)}${"x".repeat(400)}`,
      pointer: "/components/responses/BadRequest",
      replay: "--seed 42 --rule range-refused --case 18",
    },
  ],
};

const skipped: RuleOutcome = {
  id: "wrong-signature-refused",
  sentence: "A wrong signature is refused with 401.",
  group: "Credentials",
  status: "skipped",
  reason: "No access key was given.",
  checks: 0,
  findings: [],
};

const facts: FactOutcome[] = [
  {
    fact: "The limit is an integer from 1 to 100, and 100 by default.",
    source: "reference",
    pointers: [
      "/components/parameters/Limit/schema/minimum",
      "/components/parameters/Limit/schema/maximum",
    ],
    rules: ["range-refused", "server-error"],
    status: "failed",
  },
  {
    fact: "A call carries a token.",
    source: "gateway",
    pointers: ["/components/securitySchemes/token"],
    rules: ["wrong-signature-refused"],
    status: "skipped",
  },
  {
    fact: "Only instances of MySQL can be asked.",
    source: "vendor",
    pointers: ["/components/parameters/InstanceId/description"],
    rules: [],
    unchecked: "No request can make an instance of another engine.",
    status: "skipped",
  },
];

/** Rules of each status, two findings, and texts that a hostile server could send. */
export const sampleReport: Report = {
  target: origin,
  startedAt: "2026-02-03T04:05:06.789Z",
  durationMs: 12_345,
  seed: 42,
  cases: 300,
  calls: 5123,
  rules: [passed, alsoPassed, failed, skipped],
  facts,
  blindSpots: [
    {
      judge: "Zod",
      rule: "dependency-refused",
      reason: "A schema of one parameter knows nothing of the others.",
    },
  ],
  holds: false,
};

/** The same run, had everything been right. */
export const soundReport: Report = {
  ...sampleReport,
  rules: [passed, { ...failed, status: "passed", findings: [] }],
  facts: facts.slice(0, 1).map((fact) => ({ ...fact, status: "passed" })),
  blindSpots: [],
  holds: true,
};

/** The same report with another text in every place that a text can have. */
export function withEveryText(text: string): Report {
  return {
    ...sampleReport,
    target: text,
    rules: sampleReport.rules.map((rule) => ({
      ...rule,
      id: text,
      sentence: text,
      group: text,
      ...(rule.reason !== undefined && { reason: text }),
      findings: rule.findings.map((finding) => ({
        ...(finding.curl !== undefined && { curl: text }),
        expected: text,
        received: text,
        pointer: text,
        replay: text,
      })),
    })),
    facts: facts.map(({ source, unchecked, status }) => ({
      fact: text,
      source,
      pointers: [text],
      rules: [text],
      ...(unchecked !== undefined && { unchecked: text }),
      status,
    })),
    blindSpots: [{ judge: "Zod", rule: text, reason: text }],
  };
}
