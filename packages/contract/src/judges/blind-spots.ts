import type { BlindSpot } from "../report/report.ts";

/** The one list of what a judge cannot know, and why. */
export const blindSpots: readonly BlindSpot[] = [
  {
    judge: "Ajv",
    rule: "encoding-refused",
    reason: "It judges values, which a broken encoding has none of.",
  },
  {
    judge: "Zod",
    rule: "encoding-refused",
    reason: "It judges values, which a broken encoding has none of.",
  },
  {
    judge: "Ajv",
    rule: "documented-status",
    reason: "It judges bodies; the statuses and content types are no part of a schema.",
  },
  {
    judge: "Zod",
    rule: "documented-status",
    reason: "It judges bodies; the statuses and content types are no part of a schema.",
  },
  {
    judge: "Ajv",
    rule: "documented-headers",
    reason: "It judges bodies; headers are no part of what is generated.",
  },
  {
    judge: "Zod",
    rule: "documented-headers",
    reason: "It judges bodies; headers are no part of what is generated.",
  },
  {
    judge: "Prism",
    rule: "documented-headers",
    reason: "It takes a header that is empty for one that is absent.",
  },
  {
    judge: "Prism",
    rule: "dependency-refused",
    reason:
      "It does not read x-dependencies; the strict mock checks them itself, and is judged with it.",
  },
];
