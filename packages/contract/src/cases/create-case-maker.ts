import {
  describeDependency,
  isSatisfied,
  type Operation,
  type Parameter,
} from "@das-processes/spec";
import type { RuleId } from "../rules/rule-id.ts";
import type { Case, CaseValues } from "./case.ts";
import { findViolations, readText, type Violation } from "./schema.ts";
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
  /** A request that is allowed; by default, what says so is the list of the parameters. */
  allowed: (rule: RuleId, values: CaseValues, pointer?: string) => Case;
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

  function toCase(
    values: CaseValues,
    rest: Omit<Case, "target" | "values" | "codePointer">,
    parameter: Parameter | undefined,
  ): Case {
    const owner =
      parameter?.["x-error-code"] === undefined
        ? pointers.operation
        : pointers.parameter(parameter.name);
    const codePointer = `${owner}/x-error-code`;
    return { ...rest, codePointer, values, target: toTarget(operation, values) };
  }

  /** What the spec says against a request that sends these parameters, and where. */
  function explain(
    rule: RuleId,
    query: CaseValues["query"],
    { name } = { name: "" },
  ): { pointer: string; reason: string } {
    const names = new Set(query.map(([sent]) => sent));
    const unknown = [...names].find(
      (sent) => !parameters.some((declared) => declared.name === sent),
    );
    switch (rule) {
      case "missing-refused":
        return { pointer: `${pointers.parameter(name)}/required`, reason: `${name} is required` };
      case "repeated-refused":
        return { pointer: pointers.inParameter(name, "/type"), reason: `${name} is given twice` };
      case "case-refused":
        return {
          pointer: `${pointers.parameter(name)}/name`,
          reason: `the parameter is called ${name}, not ${unknown}`,
        };
      case "encoding-refused":
        return {
          pointer: pointers.parameter(name),
          reason: `${name} is not percent-encoded UTF-8`,
        };
      case "dependency-refused": {
        const [broken] = dependencies.filter((dependency) => !isSatisfied(dependency, names));
        const sentence = describeDependency(broken!).replace(/\.$/u, "");
        return {
          pointer: pointers.dependencies,
          reason: sentence[0]!.toLowerCase() + sentence.slice(1),
        };
      }
      default:
        return { pointer: pointers.parameters, reason: `there is no parameter ${quote(unknown)}` };
    }
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
    allowed: (rule, values, pointer = pointers.parameters) =>
      toCase(values, { rule, isAllowed: true, pointer, codes: [] }, undefined),
    withText(values, parameter, text) {
      const { name, schema } = parameter;
      const value = readText(schema, text);
      const [violation] = findViolations(schema, value);
      return toCase(
        withValue(values, parameter, text),
        {
          rule: violation ? ruleAgainst(parameter, text, violation) : "bounds-accepted",
          isAllowed: violation === undefined,
          pointer: pointers.inParameter(name, violation?.keyword ?? keywordOf(parameter, value)),
          ...(violation && { reason: `${name} ${violation.demand}, not ${quote(text)}` }),
          codes: [parameter["x-error-code"] ?? errorCode],
        },
        parameter,
      );
    },
    refused: (rule, query, parameter) =>
      toCase(
        { path: shortest.path, query },
        {
          rule,
          isAllowed: false,
          ...explain(rule, query, parameter),
          codes: [parameter?.["x-error-code"] ?? errorCode, errorCode],
        },
        parameter,
      ),
  };
}

/** The rule that a value breaks which its parameter's schema does not allow. */
function ruleAgainst({ schema }: Parameter, text: string, { keyword }: Violation): RuleId {
  if (text === "") return "empty-refused";
  if (schema.type !== "integer") return "pattern-refused";
  return keyword === "/type" ? "integer-refused" : "range-refused";
}

/** The keyword that an allowed value is at the bound of, or else the one that tells most of it. */
function keywordOf({ schema }: Parameter, value: string | number): string {
  const { minimum, maximum, minLength, pattern } = schema;
  if (value === minimum) return "/minimum";
  if (value === maximum) return "/maximum";
  if (typeof value === "string" && Array.from(value).length === minLength) return "/minLength";
  return pattern === undefined ? "/type" : "/pattern";
}

/** So much of a value is quoted that a reader knows it. */
const maxQuotedLength = 60;

function quote(text = ""): string {
  return JSON.stringify(
    text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text,
  );
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
