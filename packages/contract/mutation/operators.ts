import { answerOperators } from "./operators/answer-operators.ts";
import { extensionOperators } from "./operators/extension-operators.ts";
import { operationOperators } from "./operators/operation-operators.ts";
import type { Operator } from "./operators/operator.ts";
import { patternOperators } from "./operators/pattern-operators.ts";
import { requestOperators } from "./operators/request-operators.ts";
import { schemaOperators } from "./operators/schema-operators.ts";
import { securityOperators } from "./operators/security-operators.ts";

/** Every way to change what an OpenAPI 3.1 document says. */
export const operators: readonly Operator[] = [
  ...schemaOperators,
  ...patternOperators,
  ...requestOperators,
  ...operationOperators,
  ...answerOperators,
  ...securityOperators,
  ...extensionOperators,
];
