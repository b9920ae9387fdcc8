import { isDeepStrictEqual } from "node:util";
import { toTarget } from "../cases/to-target.ts";
import type { Context } from "../context.ts";
import type { Exchange } from "../target/exchange.ts";
import { checkAnswer, toBreach } from "./check-answer.ts";
import { answerChecks, type Rule } from "./rule.ts";

/** The rules on a mock, which gives what the header `Prefer` asks for. */
export const mockRules: readonly Rule[] = [
  {
    id: "status-available",
    alsoChecks: answerChecks,
    reasonToSkip,
    async run(context) {
      const { maker, recorder } = context;
      for (const status of Object.keys(maker.operation.responses)) {
        const exchange = await ask(context, `code=${status}`);
        for (const breach of checkAnswer(context, exchange, status)) recorder.record(breach);
        recorder.count("status-available");
        if (exchange.answer.status === Number(status)) continue;
        const pointer = maker.pointers.response(status);
        const problem = { rule: "status-available", expected: status, pointer } as const;
        recorder.record(toBreach(context, exchange, problem));
      }
    },
  },
  {
    id: "example-returned",
    reasonToSkip,
    async run(context) {
      const { maker, recorder } = context;
      for (const [status, { content = {} }] of Object.entries(maker.operation.responses)) {
        for (const [type, { examples = {} }] of Object.entries(content)) {
          for (const [name, { value }] of Object.entries(examples)) {
            const exchange = await ask(context, `code=${status}, example=${name}`);
            recorder.count("example-returned");
            if (isDeepStrictEqual(exchange.answer.json, value)) continue;
            const expected = `the example ${name} of ${status} unchanged`;
            const pointer = maker.pointers.example(status, type, name);
            const problem = { rule: "example-returned", expected, pointer } as const;
            recorder.record(toBreach(context, exchange, problem));
          }
        }
      }
    },
  },
];

function reasonToSkip({ isMock }: Context): string | undefined {
  return isMock ? undefined : "The target is no mock: it does not heed the header Prefer.";
}

async function ask({ maker, target }: Context, preference: string): Promise<Exchange> {
  return target.send({
    method: maker.operation.method.toUpperCase(),
    target: toTarget(maker.operation, maker.shortest),
    headers: { Prefer: preference },
  });
}
