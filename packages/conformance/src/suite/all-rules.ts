import { abortRules } from "./rules/abort-rules.ts";
import { answerRules } from "./rules/answer-rules.ts";
import { connectionRules } from "./rules/connection-rules.ts";
import { credentialRules } from "./rules/credential-rules.ts";
import { errorRules } from "./rules/error-rules.ts";
import { requestRules } from "./rules/request-rules.ts";
import { validatorRules } from "./rules/validator-rules.ts";
import { iterationRules } from "./rules/iteration-rules.ts";
import { signingRules } from "./rules/signing-rules.ts";
import type { Rules } from "./rules.ts";

export const allRules: Rules = {
  ...requestRules,
  ...credentialRules,
  ...signingRules,
  ...answerRules,
  ...errorRules,
  ...connectionRules,
  ...abortRules,
  ...iterationRules,
  ...validatorRules,
};
