import type { ListProcessesResponse } from "@das-processes/client";
import type { CaseValues } from "../cases/case-values.ts";
import { toTarget } from "../cases/to-target.ts";
import type { Context } from "../context.ts";
import type { Exchange } from "../target/exchange.ts";
import { checkAnswer } from "./check-answer.ts";

/** A page of sessions, and what it came of. */
export interface Page extends ListProcessesResponse {
  exchange: Exchange;
  ids: readonly string[];
}

/** What to ask for; what is undefined is not sent. */
export type PageQuery = Readonly<Record<string, string | number | undefined>>;

/** A rule cannot be told from what came. */
export class Untold extends Error {}

/**
 * Asks for a page of the sessions that the shortest request matches, with more parameters.
 *
 * @throws {Untold} if the answer is no page, of which other rules tell.
 */
export async function readPage(context: Context, query: PageQuery): Promise<Page> {
  const { maker, target, recorder } = context;
  const pairs = { ...Object.fromEntries(maker.shortest.query), ...query };
  const values: CaseValues = {
    path: maker.shortest.path,
    query: Object.entries(pairs)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  };
  const method = maker.operation.method.toUpperCase();
  const request = { method, target: toTarget(maker.operation, values), headers: {} };
  const exchange = await target.send(request);
  const breaches = checkAnswer(context, exchange);
  for (const breach of breaches) recorder.record(breach);
  if (exchange.answer.status !== 200 || breaches.some(({ rule }) => rule === "documented-body")) {
    throw new Untold("The answer was no page.");
  }
  const { processes, count } = exchange.answer.json as ListProcessesResponse;
  return { processes, count, exchange, ids: processes.map(({ id }) => id) };
}
