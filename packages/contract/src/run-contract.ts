import * as validators from "@das-processes/client/validators";
import * as zodSchemas from "@das-processes/client/zod";
import { createAnswerJudge, startMock } from "@das-processes/mock";
import { createJudges } from "./judges/create-judges.ts";
import type { Report } from "./report/report.ts";
import type { RuleId } from "./rules/rule-id.ts";
import type { Progress } from "./rules/rules.ts";
import { runSuite } from "./run-suite.ts";
import { TargetError } from "./target/target-error.ts";

export interface ContractOptions {
  /** The URL before `/v3`, such as `https://das.cn-north-1.myhuaweicloud.com`; left out, the strict mock is started and tested. */
  baseUrl?: string | undefined;
  /** A token, an access key, or both: each is tried; needed with `baseUrl`. */
  credentials?: ContractCredentials | undefined;
  /** A project that the credential may see; by default the spec's example, which a mock takes. */
  projectId?: string | undefined;
  /** An instance of that project; by default the spec's example. */
  instanceId?: string | undefined;
  /** A registered database user of that instance; by default the spec's example. */
  dbUserId?: string | undefined;
  /** A node of that instance; left out, `node_id` is never sent but to a mock. */
  nodeId?: string | undefined;
  /** A database user with three sessions or more, so that the meaning of pages can be told. */
  user?: string | undefined;
  /** A database to list the sessions of, instead of a user's. */
  database?: string | undefined;
  /** How many cases to generate; by default 2,000 on this machine, and 200 elsewhere. */
  cases?: number | undefined;
  /** What the cases are generated from, an integer; by default a new one. */
  seed?: number | undefined;
  /** The rules to check; by default all. */
  rules?: readonly RuleId[] | undefined;
  /** How many requests may be sent; by default any number on this machine, and 2,000 elsewhere. */
  maxCalls?: number | undefined;
  /** How long to wait for a whole answer, in milliseconds; ten seconds by default. After five that do not come in time, no more requests are sent. */
  timeoutMs?: number | undefined;
  /** How many requests may be sent in a second; by default any number on this machine, and 10 elsewhere. */
  ratePerSecond?: number | undefined;
  /** True to send POST, PUT, PATCH and DELETE, too, which a server should refuse; false by default. */
  allMethods?: boolean | undefined;
  /** True to send a wrong token and a wrong signature, too, of which five lock a key; false by default. */
  wrongCredentials?: boolean | undefined;
  /** Ends the run at once, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Told before each rule. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

export interface ContractCredentials {
  token?: string | undefined;
  accessKey?: string | undefined;
  secretKey?: string | undefined;
  securityToken?: string | undefined;
}

/** What the mock takes that the suite starts for itself. */
const own = {
  token: "token-of-the-suite",
  accessKey: "ACCESSKEYOFTHESUITE",
  secretKey: "secret-key-of-the-suite",
};

/**
 * Tests a server against the contract: whatever its answers, the run goes through, and the report tells
 * what holds. It only reads, unless asked for more.
 *
 * @throws {TargetError} if there is nothing to test at the URL, in one sentence for a person.
 * @throws {RequestValidationError} if a credential can be no part of a request.
 */
export async function runContract(options: ContractOptions = {}): Promise<Report> {
  if (options.baseUrl !== undefined) return run(options.baseUrl, options);
  const mock = await startMock({ tokens: [own.token], keys: [own] });
  try {
    return await run(mock.url, {
      ...options,
      credentials: own,
      allMethods: true,
      wrongCredentials: true,
    });
  } finally {
    await mock.close();
  }
}

async function run(baseUrl: string, options: ContractOptions): Promise<Report> {
  const { token, accessKey, secretKey, securityToken } = options.credentials ?? {};
  const isHere = isOnThisMachine(baseUrl);
  const hasKey = accessKey !== undefined && secretKey !== undefined;
  if (token === undefined && !hasKey) {
    throw new TargetError(
      `A credential is needed for ${baseUrl}: a token, or an access key with its secret key.`,
    );
  }
  const {
    cases = isHere ? 2000 : 200,
    maxCalls = isHere ? Infinity : 2000,
    ratePerSecond = isHere ? Infinity : 10,
    seed = Math.floor(Math.random() * 2 ** 31),
    allMethods = false,
    wrongCredentials = false,
    onProgress = () => {},
  } = options;
  return runSuite({
    baseUrl,
    token: token === undefined ? undefined : { token },
    key: hasKey ? { accessKey, secretKey, securityToken } : undefined,
    known: new Map(
      Object.entries({
        project_id: options.projectId,
        instance_id: options.instanceId,
        db_user_id: options.dbUserId,
        node_id: options.nodeId,
      }),
    ),
    preferred: new Map(
      Object.entries({ user: options.user, database: options.database }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
    judges: createJudges(validators, zodSchemas),
    prism: await createAnswerJudge(),
    rules: options.rules,
    cases,
    seed,
    maxCalls,
    timeoutMs: options.timeoutMs,
    ratePerSecond,
    allMethods,
    wrongCredentials,
    bail: false,
    signal: options.signal,
    onProgress,
  });
}

/** @throws {TargetError} if the URL cannot be used. It is not quoted: a password may be in it. */
function isOnThisMachine(baseUrl: string): boolean {
  const usable = URL.canParse(baseUrl) && /^https?:\/\/[^?#@]+$/u.test(baseUrl);
  if (!usable) {
    throw new TargetError(
      "The base URL must be an http or https URL without credentials, query and fragment, such as https://das.cn-north-1.myhuaweicloud.com.",
    );
  }
  const { hostname, protocol } = new URL(baseUrl);
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname);
  if (protocol === "http:" && !isHere) {
    throw new TargetError(`${baseUrl} must use https: the credential could be read on the way.`);
  }
  return isHere;
}
