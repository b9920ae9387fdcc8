import { isSatisfied, type Operation, type Parameter } from "@das-processes/spec";
import type { RuleId } from "../rules/rule-id.ts";
import type { Case } from "./case.ts";
import type { CaseValues } from "./case-values.ts";
import { fits } from "./fits.ts";
import { readText } from "./read-text.ts";
import type { SpecPointers } from "./create-spec-pointers.ts";
import { toTarget } from "./to-target.ts";

/**
 * Values that are the target's own and cannot be made up, by their parameters' names: a real service
 * knows its instances. Where none is known, the spec's example stands for it, and an optional
 * parameter is never sent.
 */
export type KnownValues = ReadonlyMap<string, string | undefined>;

/** Makes cases of an operation. */
export interface CaseMaker {
  readonly operation: Operation;
  readonly pointers: SpecPointers;
  readonly known: KnownValues;
  /** The parameters whose values can be chosen. */
  readonly freeParameters: readonly Parameter[];
  /** The parameters of the query that can be sent. */
  readonly queryParameters: readonly Parameter[];
  /** A short request that is allowed. */
  readonly shortest: CaseValues;
  exampleOf: (parameter: Parameter) => string;
  /** A request that is allowed or not by one parameter's value. */
  withText: (values: CaseValues, parameter: Parameter, text: string) => Case;
  /** A request that is not allowed by which parameters are sent. */
  refused: (rule: RuleId, query: CaseValues["query"], parameter: Parameter | undefined) => Case;
  allowed: (rule: RuleId, values: CaseValues) => Case;
  /** Whether a request that gives these parameters is as the dependencies say. */
  isSatisfied: (names: ReadonlySet<string>) => boolean;
}

/** What a target leaves to choose. */
export interface Freedom {
  known: KnownValues;
  /** Parameters that no other value can be sent of than the known one, not even a wrong one. */
  bound: readonly string[];
  /** Values to use instead of the spec's examples. */
  preferred: ReadonlyMap<string, string>;
}

export function createCaseMaker(
  operation: Operation,
  pointers: SpecPointers,
  { known, bound, preferred }: Freedom,
): CaseMaker {
  const { parameters, dependencies, errorCode = "" } = operation;
  const exampleOf = ({ name, example }: Parameter) =>
    known.get(name) ?? preferred.get(name) ?? String(example);
  const holds = (names: ReadonlySet<string>) =>
    dependencies.every((dependency) => isSatisfied(dependency, names));
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const queryParameters = inQuery.filter(
    ({ name, required }) => required || !known.has(name) || known.get(name),
  );
  const preferredFirst = queryParameters.toSorted(
    (one, other) => Number(preferred.has(other.name)) - Number(preferred.has(one.name)),
  );
  const shortest: CaseValues = {
    path: Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === "path")
        .map((parameter) => [parameter.name, exampleOf(parameter)]),
    ),
    query: chooseShortest(preferredFirst, holds).map((parameter) => [
      parameter.name,
      exampleOf(parameter),
    ]),
  };

  function toCase(values: CaseValues, rest: Omit<Case, "target" | "values">): Case {
    return { ...rest, values, target: toTarget(operation, values) };
  }

  return {
    operation,
    pointers,
    known,
    freeParameters: parameters.filter(({ name }) => !bound.includes(name)),
    queryParameters,
    shortest,
    exampleOf,
    isSatisfied: holds,
    allowed: (rule, values) =>
      toCase(values, { rule, isAllowed: true, pointer: pointers.operation, codes: [] }),
    withText(values, parameter, text) {
      const isAllowed = fits(parameter.schema, readText(parameter.schema, text));
      return toCase(withValue(values, parameter, text), {
        rule: isAllowed ? "bounds-accepted" : ruleAgainst(parameter, text),
        isAllowed,
        pointer: pointers.parameter(parameter.name),
        codes: [parameter["x-error-code"] ?? errorCode],
      });
    },
    refused: (rule, query, parameter) =>
      toCase(
        { path: shortest.path, query },
        {
          rule,
          isAllowed: false,
          pointer: parameter ? pointers.parameter(parameter.name) : pointers.operation,
          codes: [parameter?.["x-error-code"] ?? errorCode, errorCode],
        },
      ),
  };
}

/** The rule that a value breaks which its parameter's schema does not allow. */
function ruleAgainst({ schema }: Parameter, text: string): RuleId {
  if (text === "") return "empty-refused";
  if (schema.type !== "integer") return "pattern-refused";
  return typeof readText(schema, text) === "number" ? "range-refused" : "integer-refused";
}

/** Puts a value in the place of the one that is there, or else at the end. */
export function withValue(values: CaseValues, parameter: Parameter, text: string): CaseValues {
  const { name } = parameter;
  if (parameter.in === "path") return { ...values, path: { ...values.path, [name]: text } };
  const query = values.query.filter(([other]) => other !== name);
  return { ...values, query: [...query, [name, text]] };
}

/** Whether a text in a path is no value of a parameter, but makes another path. */
export function isPathStep(text: string): boolean {
  return ["", ".", ".."].includes(text);
}

/** The required parameters, and the fewest others that the dependencies ask for. */
function chooseShortest(
  parameters: readonly Parameter[],
  holds: (names: ReadonlySet<string>) => boolean,
): Parameter[] {
  const chosen = listSubsets(parameters)
    .filter(({ chosen: names }) => holds(new Set(names.map(({ name }) => name))))
    .filter(({ left }) => !left.some(({ required }) => required))
    .toSorted((one, other) => one.chosen.length - other.chosen.length)[0];
  if (chosen === undefined) throw new Error("The dependencies of the parameters allow no request.");
  return chosen.chosen;
}

/** Every choice of items, with those that are left. */
export function listSubsets<Item>(items: readonly Item[]): { chosen: Item[]; left: Item[] }[] {
  return Array.from({ length: 2 ** items.length }, (_, choice) => {
    const isChosen = (index: number) => Math.floor(choice / 2 ** index) % 2 === 1;
    return {
      chosen: items.filter((_item, index) => isChosen(index)),
      left: items.filter((_item, index) => !isChosen(index)),
    };
  });
}
