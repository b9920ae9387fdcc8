import { parseArgs } from "node:util";
import { ruleIds, type RuleId } from "./rules/rule-id.ts";
import type { ContractCredentials, ContractOptions } from "./run-contract.ts";

/** What the command line of `das-contract` asks for. */
export interface CommandLine {
  help: boolean;
  /** Whether to print the findings and the verdict only. */
  quiet: boolean;
  options: ContractOptions;
  /** The files to write, by their format. */
  files: { html: string | undefined; json: string | undefined; junit: string | undefined };
}

/**
 * Reads the command line of `das-contract`, and the credentials from the environment, as a command
 * line can be read by others on the machine.
 *
 * @throws {TypeError} with one sentence for the user, if an option or its value is not known.
 */
export function readCommandLine(args: string[], env: NodeJS.ProcessEnv): CommandLine {
  const values = parse(args);
  const timeoutSeconds = readNumber("timeout", values.timeout);
  return {
    help: values.help,
    quiet: values.quiet,
    files: { html: values.html, json: values.json, junit: values.junit },
    options: {
      baseUrl: values["base-url"]?.replace(/\/$/u, ""),
      credentials: readCredentials(env),
      projectId: values["project-id"],
      instanceId: values["instance-id"],
      dbUserId: values["db-user-id"],
      nodeId: values["node-id"],
      user: values.user,
      database: values.database,
      cases: readNumber("cases", values.cases),
      seed: readNumber("seed", values.seed),
      maxCalls: readNumber("max-calls", values["max-calls"]),
      timeoutMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
      ratePerSecond: readNumber("rate", values.rate),
      rules: values.rule?.map(readRule),
      allMethods: values["all-methods"],
      wrongCredentials: values["wrong-credentials"],
    },
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        "all-methods": { type: "boolean", default: false },
        "base-url": { type: "string" },
        cases: { type: "string" },
        database: { type: "string" },
        "db-user-id": { type: "string" },
        help: { type: "boolean", default: false },
        html: { type: "string" },
        "instance-id": { type: "string" },
        json: { type: "string" },
        junit: { type: "string" },
        "max-calls": { type: "string" },
        "node-id": { type: "string" },
        "project-id": { type: "string" },
        quiet: { type: "boolean", default: false },
        rate: { type: "string" },
        rule: { type: "string", multiple: true },
        seed: { type: "string" },
        timeout: { type: "string" },
        user: { type: "string" },
        "wrong-credentials": { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    // Node goes on with hints; its first sentence says all.
    const [sentence] = (error as Error).message.split(/\.\s/u);
    throw new TypeError(`${sentence}; see das-contract --help.`, { cause: error });
  }
}

function readCredentials(env: NodeJS.ProcessEnv): ContractCredentials {
  return {
    token: env["DAS_TOKEN"],
    accessKey: env["HUAWEICLOUD_SDK_AK"],
    secretKey: env["HUAWEICLOUD_SDK_SK"],
    securityToken: env["HUAWEICLOUD_SDK_SECURITY_TOKEN"],
  };
}

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(text) || (name !== "seed" && Number(text) === 0)) {
    const least = name === "seed" ? 0 : 1;
    throw new TypeError(`--${name} must be an integer of ${least} or more, not "${text}".`);
  }
  return Number(text);
}

function readRule(text: string): RuleId {
  const rule = ruleIds.find((id) => id === text);
  if (rule === undefined) {
    throw new TypeError(`--rule must be one of ${ruleIds.join(", ")}, not "${text}".`);
  }
  return rule;
}
