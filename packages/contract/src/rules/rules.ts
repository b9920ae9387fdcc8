import { credentialRules } from "./credential-rules.ts";
import { judgeRules } from "./judge-rules.ts";
import { meaningRules } from "./meaning-rules.ts";
import { mockRules } from "./mock-rules.ts";
import { parameterRules } from "./parameter-rules.ts";
import { protocolRules } from "./protocol-rules.ts";
import type { Rule } from "./rule.ts";

/** Every rule that asks something of the target; the others are checked on what comes of these. */
export const rules: readonly Rule[] = [
  ...parameterRules,
  ...protocolRules,
  ...credentialRules,
  ...mockRules,
  ...meaningRules,
  ...judgeRules,
];
