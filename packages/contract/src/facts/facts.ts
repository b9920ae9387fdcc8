import { answerFacts } from "./answer-facts.ts";
import { contradictionFacts } from "./contradiction-facts.ts";
import { errorFacts } from "./error-facts.ts";
import type { Fact } from "./fact.ts";
import { gatewayFacts } from "./gateway-facts.ts";
import { pagingFacts } from "./paging-facts.ts";
import { pathParameterFacts } from "./path-parameter-facts.ts";
import { protocolFacts } from "./protocol-facts.ts";
import { queryParameterFacts } from "./query-parameter-facts.ts";
import { sessionFacts } from "./session-facts.ts";

export type { Fact, FactSource, Place } from "./fact.ts";

/** All that is known of the service, in the order of the API reference; then what is beyond it. */
export const facts: readonly Fact[] = [
  ...protocolFacts,
  ...pathParameterFacts,
  ...queryParameterFacts,
  ...pagingFacts,
  ...answerFacts,
  ...sessionFacts,
  ...errorFacts,
  ...contradictionFacts,
  ...gatewayFacts,
];
