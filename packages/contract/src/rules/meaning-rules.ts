import { isDeepStrictEqual } from "node:util";
import type { CaseValues } from "../cases/case.ts";
import type { SpecPointers } from "../cases/create-spec-pointers.ts";
import { toTarget } from "../cases/to-target.ts";
import type { Context } from "../context.ts";
import { isRecord } from "../is-record.ts";
import { describeAnswer, type Exchange } from "../target/exchange.ts";
import { checkAnswer, toBreach } from "./check-answer.ts";
import { answerChecks, type Rule } from "./rule.ts";
import type { RuleId } from "./rule-id.ts";

/** What to ask for; what is undefined is not sent. */
type PageQuery = Readonly<Record<string, string | number | undefined>>;

/** What can be read of a page, whatever else is wrong with it, of which other rules tell. */
interface Page {
  exchange: Exchange;
  sessions: readonly Readonly<Record<string, unknown>>[];
  /** Throws `Untold` if a session has none that can be read. */
  readonly ids: readonly string[];
  /** Undefined if it cannot be read. */
  count: number | undefined;
}

interface Problem {
  page: Page;
  expected: string;
  /** Where the spec says so, if it is not where the rule's own place is. */
  pointer?: string;
}

/** Reads pages, and tells of one that is not as expected. */
type Comparison = (
  read: (query: PageQuery) => Promise<Page>,
  context: Context,
) => Promise<Problem | undefined>;

/** A rule cannot be told from what came. */
class Untold extends Error {}

/** A list of sessions changes while it is read: a rule is broken that holds in none of so many tries. */
const tries = 3;
/** With fewer sessions, pages cannot be told apart. */
const fewestSessions = 3;
const greatestOffset = 2 ** 31 - 1;

/** The rules on what the parameters mean, which no schema says. */
export const meaningRules: readonly Rule[] = [
  meaning("limit-bounds", inParameter("limit"), async (read) => {
    for (const limit of [100, 2, 1]) {
      const page = await read({ limit });
      const total = page.count ?? (await read({ limit: 100 })).sessions.length;
      const expected = Math.min(limit, total);
      if (page.sessions.length !== expected) {
        return { page, expected: `${expected} of the ${total} sessions` };
      }
    }
    return undefined;
  }),
  meaning("limit-default", inParameter("limit", "/default"), async (read, context) => {
    const whole = await read({ limit: defaultOf(context, "limit") });
    return sessionsProblem(await read({ limit: undefined }), whole.ids);
  }),
  meaning("offset-skips", inParameter("offset"), async (read) => {
    const whole = await read({ offset: 0, limit: 100 });
    return sessionsProblem(await read({ offset: 1, limit: 99 }), whole.ids.slice(1));
  }),
  meaning("offset-default", inParameter("offset", "/default"), async (read, context) => {
    const whole = await read({ offset: defaultOf(context, "offset") });
    return sessionsProblem(await read({ offset: undefined }), whole.ids);
  }),
  meaning("offset-past-end", inBody("processes"), async (read, { maker }) => {
    const first = await read({ limit: 1 });
    const page = await read({ offset: greatestOffset, limit: 1 });
    const wrongCount = countProblem(page, first.count);
    return (
      sessionsProblem(page, []) ??
      (wrongCount && { ...wrongCount, pointer: inBody("count")(maker.pointers) })
    );
  }),
  meaning("count-is-total", inBody("count"), async (read) => {
    const { count, sessions } = await read({ limit: 100 });
    if (count === undefined) throw new Untold("The answer has no count that can be read.");
    const total = Math.max(count, sessions.length);
    return (
      countProblem(await read({ limit: 1 }), total) ??
      countProblem(await read({ offset: 1, limit: 1 }), total)
    );
  }),
  meaning("pages-compose", inParameter("offset"), async (read) => {
    const whole = await read({ offset: 0, limit: 3 });
    const first = await read({ offset: 0, limit: 2 });
    return (
      sessionsProblem(first, whole.ids.slice(0, 2)) ??
      sessionsProblem(await read({ offset: 2, limit: 1 }), whole.ids.slice(2))
    );
  }),
  meaning("user-filters", inParameter("user"), async (read, { maker }) => {
    const asked = maker.shortest.query.find(([name]) => name === "user");
    const [first] = (await read({ limit: 1 })).sessions;
    return filterProblem(read, "user", asked?.[1] ?? first?.["user"]);
  }),
  meaning("database-filters", inParameter("database"), async (read) => {
    const { sessions } = await read({ limit: 100 });
    const used = sessions.find(({ database }) => typeof database === "string" && database !== "--");
    if (used === undefined) throw new Untold("No session is in a database.");
    return filterProblem(read, "database", used["database"]);
  }),
];

function inParameter(name: string, keyword?: string) {
  return (pointers: SpecPointers) =>
    keyword === undefined ? pointers.parameter(name) : pointers.inParameter(name, keyword);
}

function inBody(field: string) {
  return (pointers: SpecPointers) => pointers.inBody("200", `/properties/${field}`);
}

function meaning(
  rule: RuleId,
  place: (pointers: SpecPointers) => string,
  compare: Comparison,
): Rule {
  return {
    id: rule,
    alsoChecks: answerChecks,
    reasonToSkip: ({ isMock }) =>
      isMock ? "The target is a mock: it answers with examples, whatever is asked for." : undefined,
    async run(context) {
      const { recorder, maker, target } = context;
      try {
        const { count = 0, sessions } = await readPage(context, { limit: 100 });
        const total = Math.max(count, sessions.length);
        if (total < fewestSessions) {
          throw new Untold(`It takes ${fewestSessions} sessions to tell, and ${total} match.`);
        }
        let problem = await compare((query) => readPage(context, query), context);
        for (let turn = 1; problem && turn < tries && target.reasonToStop === undefined; turn++) {
          problem = await compare((query) => readPage(context, query), context);
        }
        recorder.count(rule);
        if (problem) {
          const { page, expected, pointer = place(maker.pointers) } = problem;
          recorder.record(toBreach(context, page.exchange, { rule, expected, pointer }));
        }
      } catch (error) {
        if (!(error instanceof Untold)) throw error;
        recorder.skip(rule, error.message);
      }
    },
  };
}

/**
 * Asks for a page of the sessions that the shortest request matches, with more parameters.
 *
 * @throws {Untold} if the answer is no page at all, of which other rules tell.
 */
async function readPage(context: Context, query: PageQuery): Promise<Page> {
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
  for (const breach of checkAnswer(context, exchange, 200)) recorder.record(breach);
  const { status, json } = exchange.answer;
  if (status !== 200 || !isRecord(json) || !Array.isArray(json["processes"])) {
    throw new Untold(`The answer was no page: ${describeAnswer(exchange.answer)}`);
  }
  const sessions = json["processes"].map((session: unknown) => (isRecord(session) ? session : {}));
  const count = Number(json["count"] ?? Number.NaN);
  return {
    exchange,
    sessions,
    get ids() {
      return sessions.map(({ id }) => {
        if (typeof id === "string" || typeof id === "number") return String(id);
        throw new Untold("A session has no id that can be read.");
      });
    },
    count: Number.isInteger(count) ? count : undefined,
  };
}

function defaultOf({ maker }: Context, name: string): number {
  const parameter = maker.queryParameters.find((candidate) => candidate.name === name);
  return parameter!.schema.default as number;
}

function sessionsProblem(page: Page, ids: readonly string[]): Problem | undefined {
  const wanted = ids.length > 0 ? `the sessions ${ids.join(", ")}` : "no session";
  return isDeepStrictEqual(page.ids, ids) ? undefined : { page, expected: wanted };
}

function countProblem(page: Page, count: number | undefined): Problem | undefined {
  return count === undefined || page.count === undefined || page.count === count
    ? undefined
    : { page, expected: `a count of ${count}` };
}

/** Looks at more than one page, and at what no session matches. */
async function filterProblem(
  read: (query: PageQuery) => Promise<Page>,
  name: "user" | "database",
  value: unknown,
): Promise<Problem | undefined> {
  if (typeof value !== "string") throw new Untold(`No session has a ${name} that can be read.`);
  for (const query of [{ limit: 100 }, { offset: 0, limit: 1 }, { offset: 1, limit: 1 }]) {
    const page = await read({ ...query, [name]: value });
    if (page.sessions.some((session) => session[name] !== value)) {
      return { page, expected: `sessions whose ${name} is ${value} alone` };
    }
  }
  const nobody = await read({ [name]: `no_such_${name}` });
  return sessionsProblem(nobody, []) ?? countProblem(nobody, 0);
}
