import { toTarget } from "../cases/to-target.ts";
import type { Context } from "../context.ts";
import type { Exchange } from "../target/exchange.ts";
import { checkAnswer, toBreach } from "./check-answer.ts";
import { answerChecks, type Rule } from "./rule.ts";
import type { RuleId } from "./rule-id.ts";

/** The rules on paths and methods. */
export const protocolRules: readonly Rule[] = [
  {
    id: "unknown-path",
    alsoChecks: answerChecks,
    async run(context) {
      const target = toTarget(context.maker.operation, context.maker.shortest);
      const [path = ""] = target.split("?");
      for (const other of [`${path}/unknown`, `${path}x`, path.replace(/^\/v\d+/u, "/v0"), "/"]) {
        const exchange = await context.target.send({ method: "GET", target: other, headers: {} });
        for (const breach of checkAnswer(context, exchange, 404)) context.recorder.record(breach);
        const { status } = exchange.answer;
        const { pointers } = context.maker;
        // What is not found, but by another status, is not taken for the contract's path.
        const pointer = status >= 200 && status < 300 ? pointers.path : pointers.response("404");
        expect(context, "unknown-path", exchange, "404", status === 404, pointer);
      }
    },
  },
  {
    id: "method-refused",
    reasonToSkip: reasonAgainstMethods,
    async run(context) {
      for (const exchange of await sendOtherMethods(context)) {
        expect(context, "method-refused", exchange, "405", exchange.answer.status === 405);
      }
    },
  },
  {
    id: "method-allow",
    reasonToSkip: reasonAgainstMethods,
    async run(context) {
      for (const exchange of await sendOtherMethods(context)) {
        expectAllow(context, "method-allow", exchange);
      }
    },
  },
  {
    id: "head-and-options",
    async run(context) {
      const head = await sendShortest(context, "HEAD");
      if (head.answer.status === 405) {
        expectAllow(context, "head-and-options", head);
      } else {
        const get = await sendShortest(context, "GET");
        const isSame = head.answer.status === get.answer.status && head.answer.text === "";
        expect(context, "head-and-options", head, "what GET gives, without a body", isSame);
      }
      expectAllow(context, "head-and-options", await sendShortest(context, "OPTIONS"));
    },
  },
];

function reasonAgainstMethods({ allMethods }: Context): string | undefined {
  return allMethods ? undefined : "Methods that could write are sent if asked for (allMethods).";
}

async function sendOtherMethods(context: Context): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    exchanges.push(await sendShortest(context, method));
  }
  return exchanges;
}

async function sendShortest({ maker, target }: Context, method: string): Promise<Exchange> {
  return target.send({ method, target: toTarget(maker.operation, maker.shortest), headers: {} });
}

/** A list of methods is expected that has those of the contract, and none that writes. */
function expectAllow(context: Context, rule: RuleId, exchange: Exchange): void {
  const allowed = (exchange.answer.headers["allow"] ?? "").split(",").map((name) => name.trim());
  const isRight =
    allowed.includes(context.maker.operation.method.toUpperCase()) &&
    allowed.every((method) => ["GET", "HEAD", "OPTIONS"].includes(method));
  expect(context, rule, exchange, "a header Allow with GET", isRight);
}

function expect(
  context: Context,
  rule: RuleId,
  exchange: Exchange,
  expected: string,
  holds: boolean,
  pointer = context.maker.pointers.path,
): void {
  const { recorder } = context;
  recorder.count(rule);
  if (!holds) recorder.record(toBreach(context, exchange, { rule, expected, pointer }));
}
