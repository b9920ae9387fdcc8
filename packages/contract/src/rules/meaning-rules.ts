import type { Process } from "@das-processes/client";
import { isDeepStrictEqual } from "node:util";
import type { Context } from "../context.ts";
import { toBreach } from "./check-answer.ts";
import { readPage, Untold, type Page, type PageQuery } from "./read-page.ts";
import type { Rule } from "./rule.ts";
import type { RuleId } from "./rule-id.ts";

/** Reads pages, and tells of one that is not as expected. */
type Comparison = (
  read: (query: PageQuery) => Promise<Page>,
  context: Context,
) => Promise<{ page: Page; expected: string } | undefined>;

/** A list of sessions changes while it is read: a rule is broken that holds in none of so many tries. */
const tries = 3;
/** With fewer sessions, pages cannot be told apart. */
const fewestSessions = 3;
const greatestOffset = 2 ** 31 - 1;

/** The rules on what the parameters mean, which no schema says. */
export const meaningRules: readonly Rule[] = [
  meaning("limit-bounds", "limit", async (read) => {
    for (const limit of [100, 2, 1]) {
      const page = await read({ limit });
      const expected = Math.min(limit, page.count);
      if (page.ids.length !== expected) {
        return { page, expected: `${expected} of the ${page.count} sessions` };
      }
    }
    return undefined;
  }),
  meaning("limit-default", "limit", async (read, context) => {
    const whole = await read({ limit: defaultOf(context, "limit") });
    return sessionsProblem(await read({ limit: undefined }), whole.ids);
  }),
  meaning("offset-skips", "offset", async (read) => {
    const whole = await read({ offset: 0, limit: 100 });
    return sessionsProblem(await read({ offset: 1, limit: 99 }), whole.ids.slice(1));
  }),
  meaning("offset-default", "offset", async (read, context) => {
    const whole = await read({ offset: defaultOf(context, "offset") });
    return sessionsProblem(await read({ offset: undefined }), whole.ids);
  }),
  meaning("offset-past-end", "offset", async (read) => {
    const { count } = await read({ limit: 1 });
    const page = await read({ offset: greatestOffset, limit: 1 });
    return sessionsProblem(page, []) ?? countProblem(page, count);
  }),
  meaning("count-is-total", "limit", async (read) => {
    const { count, ids } = await read({ limit: 100 });
    const total = Math.max(count, ids.length);
    return (
      countProblem(await read({ limit: 1 }), total) ??
      countProblem(await read({ offset: 1, limit: 1 }), total)
    );
  }),
  meaning("pages-compose", "offset", async (read) => {
    const whole = await read({ offset: 0, limit: 3 });
    const first = await read({ offset: 0, limit: 2 });
    return (
      sessionsProblem(first, whole.ids.slice(0, 2)) ??
      sessionsProblem(await read({ offset: 2, limit: 1 }), whole.ids.slice(2))
    );
  }),
  meaning("user-filters", "user", async (read, { maker }) => {
    const asked = maker.shortest.query.find(([name]) => name === "user");
    const [first] = (await read({ limit: 1 })).processes;
    return filterProblem(read, "user", asked?.[1] ?? first!.user);
  }),
  meaning("database-filters", "database", async (read) => {
    const { processes } = await read({ limit: 100 });
    const { database } = processes.find((session) => session.database !== "--") ?? {};
    if (database === undefined) throw new Untold("No session is in a database.");
    return filterProblem(read, "database", database);
  }),
];

function meaning(rule: RuleId, parameter: string, compare: Comparison): Rule {
  return {
    id: rule,
    reasonToSkip: ({ isMock }) =>
      isMock ? "The target is a mock: it answers with examples, whatever is asked for." : undefined,
    async run(context) {
      const { recorder, maker, target } = context;
      try {
        const { count, ids } = await readPage(context, { limit: 100 });
        if (Math.max(count, ids.length) < fewestSessions) {
          throw new Untold(`It takes ${fewestSessions} sessions to tell, and ${count} match.`);
        }
        let problem = await compare((query) => readPage(context, query), context);
        for (let turn = 1; problem && turn < tries && !target.isSpent; turn++) {
          problem = await compare((query) => readPage(context, query), context);
        }
        recorder.count(rule);
        if (problem) {
          const { page, expected } = problem;
          const pointer = maker.pointers.parameter(parameter);
          recorder.record(toBreach(context, page.exchange, { rule, expected, pointer }));
        }
      } catch (error) {
        if (!(error instanceof Untold)) throw error;
        recorder.skip(rule, error.message);
      }
    },
  };
}

function defaultOf({ maker }: Context, name: string): number {
  const parameter = maker.queryParameters.find((candidate) => candidate.name === name);
  return parameter!.schema.default as number;
}

function sessionsProblem(page: Page, ids: readonly string[]) {
  const wanted = ids.length > 0 ? `the sessions ${ids.join(", ")}` : "no session";
  return isDeepStrictEqual(page.ids, ids) ? undefined : { page, expected: wanted };
}

function countProblem(page: Page, count: number) {
  return page.count === count ? undefined : { page, expected: `a count of ${count}` };
}

/** Looks at more than one page, and at what no session matches. */
async function filterProblem(
  read: (query: PageQuery) => Promise<Page>,
  name: "user" | "database",
  value: string,
) {
  const isOther = (session: Process) => session[name] !== value;
  for (const query of [{ limit: 100 }, { offset: 0, limit: 1 }, { offset: 1, limit: 1 }]) {
    const page = await read({ ...query, [name]: value });
    if (page.processes.some(isOther)) {
      return { page, expected: `sessions whose ${name} is ${value} alone` };
    }
  }
  const nobody = await read({ [name]: `no_such_${name}` });
  return sessionsProblem(nobody, []) ?? countProblem(nobody, 0);
}
