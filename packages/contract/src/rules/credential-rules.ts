import { toTarget } from "../cases/to-target.ts";
import type { Context } from "../context.ts";
import type { CredentialKind } from "../target/create-target.ts";
import { checkAnswer, toBreach } from "./check-answer.ts";
import { answerChecks, type Rule } from "./rule.ts";
import type { RuleId } from "./rule-id.ts";

/** The rules on who may call. */
export const credentialRules: readonly Rule[] = [
  {
    id: "credential-accepted",
    alsoChecks: answerChecks,
    async run(context) {
      for (const kind of context.target.credentials) {
        await callWith(context, "credential-accepted", kind, 200);
      }
    },
  },
  {
    id: "credential-required",
    alsoChecks: answerChecks,
    run: (context) => callWith(context, "credential-required", "none", 401),
  },
  {
    id: "wrong-token-refused",
    alsoChecks: answerChecks,
    reasonToSkip: reasonAgainstWrongOnes,
    run: (context) => callWith(context, "wrong-token-refused", "wrong token", 401),
  },
  {
    id: "wrong-signature-refused",
    alsoChecks: answerChecks,
    reasonToSkip: (context) =>
      reasonAgainstWrongOnes(context) ??
      (context.target.credentials.includes("key") ? undefined : "No access key was given."),
    run: (context) => callWith(context, "wrong-signature-refused", "wrong key", 401),
  },
];

function reasonAgainstWrongOnes({ wrongCredentials }: Context): string | undefined {
  return wrongCredentials
    ? undefined
    : "Wrong credentials are sent if asked for (wrongCredentials): five can lock a key.";
}

async function callWith(
  context: Context,
  rule: RuleId,
  kind: CredentialKind,
  expected: number,
): Promise<void> {
  const { recorder, maker, target } = context;
  const { method } = maker.operation;
  const wanted = toTarget(maker.operation, maker.shortest);
  const request = { method: method.toUpperCase(), target: wanted, headers: {} };
  const exchange = await target.send(request, kind);
  for (const breach of checkAnswer(context, exchange, expected)) recorder.record(breach);
  recorder.count(rule);
  const { status } = exchange.answer;
  if (status === expected) return;
  // What is refused, but by another status, is not let in.
  const isRefused = expected >= 400 && status >= 400;
  const pointer = isRefused
    ? maker.pointers.response(`${expected}`)
    : maker.pointers.credential(exchange.request.headers);
  recorder.record(toBreach(context, exchange, { rule, expected: `${expected}`, pointer }));
}
