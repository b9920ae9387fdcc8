import type { KeyCredentials, TokenCredentials } from "@das-processes/client";
import type { AnswerJudge } from "@das-processes/mock";
import { bundleSpec, listOperations, loadSpec, type OpenApiDocument } from "@das-processes/spec";
import { createCaseMaker, type KnownValues } from "./cases/create-case-maker.ts";
import { listChosenCases } from "./cases/list-chosen-cases.ts";
import { caseGenerators } from "./cases/generate-cases.ts";
import { createSpecPointers } from "./cases/create-spec-pointers.ts";
import { createRecorder } from "./create-recorder.ts";
import { facts } from "./facts/facts.ts";
import { judgeFacts } from "./facts/judge-facts.ts";
import { blindSpots } from "./judges/blind-spots.ts";
import type { Judge } from "./judges/create-judges.ts";
import type { Report } from "./report/report.ts";
import { listBodies } from "./rules/judge-rules.ts";
import { ruleIds, type RuleId } from "./rules/rule-id.ts";
import { runRules, type Progress } from "./rules/rules.ts";
import { createAuthoriser, type Authoriser } from "./target/create-authoriser.ts";
import { createConnection } from "./target/create-connection.ts";
import { createTarget, type CredentialKind } from "./target/create-target.ts";
import { inspectTarget } from "./target/inspect-target.ts";

/** Everything that a run depends on. */
export interface Suite {
  baseUrl: string;
  token: TokenCredentials | undefined;
  key: KeyCredentials | undefined;
  /** What the target has, by parameter: needed where it is no mock. */
  known: KnownValues;
  preferred: ReadonlyMap<string, string>;
  judges: readonly Judge[];
  prism: AnswerJudge;
  rules: readonly RuleId[] | undefined;
  cases: number;
  seed: number;
  maxCalls: number;
  timeoutMs: number | undefined;
  ratePerSecond: number;
  allMethods: boolean;
  wrongCredentials: boolean;
  bail: boolean;
  signal: AbortSignal | undefined;
  onProgress: (progress: Progress) => void;
}

/** Read once: the suite may run hundreds of times. */
let spec: Promise<[OpenApiDocument, object]> | undefined;

/** Runs the suite, which knows the spec of this project, against a server. */
export async function runSuite(suite: Suite): Promise<Report> {
  const startedAt = new Date();
  const { baseUrl, seed, cases, maxCalls, ratePerSecond, signal } = suite;
  const [document, bundled] = await (spec ??= Promise.all([loadSpec(), bundleSpec()]));
  const [operation] = listOperations(document);
  const pointers = createSpecPointers(bundled, operation!);
  // A signature is one for a project, which a header names.
  const bound = suite.token ? [] : ["project_id"];
  const makerOf = (known: KnownValues) =>
    createCaseMaker(operation!, pointers, { known, bound, preferred: suite.preferred });
  const knowing = makerOf(suite.known);
  const projectId = knowing.shortest.path["project_id"]!;

  const connection = createConnection(new URL(baseUrl), suite.timeoutMs);
  const target = createTarget({
    connection,
    authorisers: listAuthorisers(suite, projectId),
    maxCalls,
    ratePerSecond,
    secrets: listSecrets(suite),
    signal,
  });
  try {
    const { isMock } = await inspectTarget(baseUrl, target, knowing);
    // The cases are shared out among the rules that have some.
    const shares = Object.keys(caseGenerators).length + listBodies(knowing).length;
    // A mock takes any id; anything else has its own.
    const maker = isMock ? makerOf(new Map()) : knowing;
    const recorder = createRecorder(
      (rules) => `--seed ${seed} --cases ${cases} --rule ${rules.join(" --rule ")}`,
    );
    const outcomes = await runRules(
      {
        ...suite,
        target,
        isMock,
        maker,
        chosenCases: listChosenCases(maker),
        recorder,
        wanted: new Set(suite.rules ?? ruleIds),
        casesPerRule: Math.ceil(cases / shares),
      },
      suite.onProgress,
    );
    return {
      target: baseUrl,
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      seed,
      cases: recorder.cases,
      calls: target.calls,
      rules: outcomes,
      facts: judgeFacts(facts, outcomes),
      blindSpots,
      holds: outcomes.every(({ status }) => status !== "failed"),
    };
  } finally {
    connection.close();
  }
}

function listAuthorisers(
  { baseUrl, token, key }: Suite,
  projectId: string,
): Partial<Record<CredentialKind, Authoriser>> {
  const authorise = (credentials: TokenCredentials | KeyCredentials) =>
    createAuthoriser(baseUrl, projectId, credentials);
  return {
    ...(token && { token: authorise(token) }),
    ...(key && {
      key: authorise(key),
      "wrong key": authorise({ ...key, secretKey: "not-the-secret-key" }),
    }),
    "wrong token": authorise({ token: "not-a-token" }),
  };
}

function listSecrets({ token, key }: Suite): string[] {
  return [token?.token, key?.secretKey, key?.securityToken].filter(
    (secret) => secret !== undefined,
  );
}
