export type { FactSource } from "./facts/fact.ts";
export type {
  BlindSpot,
  FactOutcome,
  Finding,
  Report,
  RuleOutcome,
  RuleStatus,
} from "./report/report.ts";
export { toHtml } from "./report/to-html.ts";
export { toJunit } from "./report/to-junit.ts";
export { toTerminal } from "./report/to-terminal.ts";
export { ruleIds, type RuleId } from "./rules/rule-id.ts";
export { runContract, type ContractCredentials, type ContractOptions } from "./run-contract.ts";
export type { Progress } from "./rules/rules.ts";
export { TargetError } from "./target/target-error.ts";
