import type { Parameter } from "@das-processes/spec";
import * as fc from "fast-check";
import type { RuleId } from "../rules/rule-id.ts";
import type { Case, CaseValues } from "./case.ts";
import { isPathStep, listSubsets, withValue, type CaseMaker } from "./create-case-maker.ts";
import { allowedText, anyText, refusedText } from "./list-texts.ts";

/** Makes the generated cases of a rule, by the spec alone; undefined if the spec has nothing of the kind. */
type CaseGenerator = (maker: CaseMaker) => fc.Arbitrary<Case> | undefined;

/** What makes the generated cases of each rule that has some. */
export const caseGenerators: Partial<Record<RuleId, CaseGenerator>> = {
  "valid-accepted": (maker) =>
    allowedValues(maker).map((values) => maker.allowed("valid-accepted", values)),
  "missing-refused": (maker) => {
    const required = maker.queryParameters.filter((parameter) => parameter.required);
    return withEach(maker, required, ({ query }, parameter) =>
      maker.refused(
        "missing-refused",
        query.filter(([name]) => name !== parameter.name),
        parameter,
      ),
    );
  },
  "empty-refused": (maker) =>
    withEach(maker, maker.queryParameters, (values, parameter) =>
      maker.withText(values, parameter, ""),
    )?.filter(({ isAllowed }) => !isAllowed),
  "integer-refused": (maker) => wrongValues(maker, "integer-refused"),
  "range-refused": (maker) => wrongValues(maker, "range-refused"),
  "pattern-refused": (maker) => wrongValues(maker, "pattern-refused"),
  "repeated-refused": (maker) =>
    fc.tuple(allowedValues(maker), fc.nat(), fc.nat()).map(([{ query }, place, insertion]) => {
      const pair = query[place % query.length]!;
      const parameter = maker.queryParameters.find(({ name }) => name === pair[0]);
      const repeated = query.toSpliced(insertion % (query.length + 1), 0, pair);
      return maker.refused("repeated-refused", repeated, parameter);
    }),
  "unknown-refused": (maker) =>
    fc
      .tuple(allowedValues(maker), anyText(), anyText())
      .filter(([, name]) => !isDeclared(maker, name.toLowerCase()))
      .map(([{ query }, name, value]) =>
        maker.refused("unknown-refused", [...query, [name, value]], undefined),
      ),
  "case-refused": (maker) =>
    fc
      .tuple(allowedValues(maker), fc.nat(), fc.bigInt({ min: 1n, max: 2n ** 32n }))
      .map(([{ query }, place, choice]) => {
        const at = place % query.length;
        const [name, value] = query[at]!;
        const parameter = maker.queryParameters.find((declared) => declared.name === name);
        const changed = query.with(at, [changeCase(name, choice), value]);
        return maker.refused("case-refused", changed, parameter);
      })
      .filter(({ values }) => values!.query.some(([name]) => !isDeclared(maker, name))),
  "dependency-refused": (maker) => {
    const choices = listChoices(maker).filter(({ isSatisfied }) => !isSatisfied);
    return choices.length === 0
      ? undefined
      : valuesOf(maker, choices).map(({ query }) =>
          maker.refused("dependency-refused", query, undefined),
        );
  },
};

function isDeclared({ operation }: CaseMaker, name: string): boolean {
  return operation.parameters.some((parameter) => parameter.name === name);
}

/** Each bit of the number says of a letter whether it is written as a capital. */
function changeCase(name: string, choice: bigint): string {
  return Array.from(name, (letter, index) =>
    (choice >> BigInt(index)) & 1n ? letter.toUpperCase() : letter,
  ).join("");
}

/** Requests that are allowed, each with one of the parameters. */
function withEach(
  maker: CaseMaker,
  parameters: readonly Parameter[],
  toCase: (values: CaseValues, parameter: Parameter) => Case,
): fc.Arbitrary<Case> | undefined {
  return parameters.length === 0
    ? undefined
    : fc
        .tuple(allowedValues(maker), fc.constantFrom(...parameters))
        .map(([values, parameter]) => toCase(values, parameter));
}

/** Requests that are allowed but for one value, which breaks the rule. */
function wrongValues(maker: CaseMaker, rule: RuleId): fc.Arbitrary<Case> | undefined {
  const isInteger = rule !== "pattern-refused";
  const parameters = maker.freeParameters.filter(
    ({ schema }) => (schema.type === "integer") === isInteger && (isInteger || schema.pattern),
  );
  const texts = parameters.map((parameter) =>
    refusedText(parameter.schema)
      .filter((text) => !(parameter.in === "path" && isPathStep(text)))
      .map((text) => [parameter, text] as const),
  );
  return texts.length === 0
    ? undefined
    : fc
        .tuple(allowedValues(maker), fc.oneof(...texts))
        .map(([values, [parameter, text]]) => maker.withText(values, parameter, text))
        .filter((given) => given.rule === rule);
}

/** Every choice of the parameters of the query that has the required ones. */
function listChoices(maker: CaseMaker): { chosen: Parameter[]; isSatisfied: boolean }[] {
  return listSubsets(maker.queryParameters)
    .filter(({ left }) => !left.some(({ required }) => required))
    .map(({ chosen }) => ({
      chosen,
      isSatisfied: maker.isSatisfied(new Set(chosen.map(({ name }) => name))),
    }));
}

/** Any request that is allowed, its parameters in any order. */
function allowedValues(maker: CaseMaker): fc.Arbitrary<CaseValues> {
  return valuesOf(
    maker,
    listChoices(maker).filter(({ isSatisfied }) => isSatisfied),
  );
}

function valuesOf(
  maker: CaseMaker,
  choices: readonly { chosen: readonly Parameter[] }[],
): fc.Arbitrary<CaseValues> {
  const { parameters } = maker.operation;
  const texts = fc.record(
    Object.fromEntries(
      parameters.map((parameter) => [
        parameter.name,
        maker.known.has(parameter.name) || !maker.freeParameters.includes(parameter)
          ? fc.constant(maker.exampleOf(parameter))
          : allowedText(parameter.schema),
      ]),
    ),
  );
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  return fc
    .tuple(texts, fc.constantFrom(...choices), fc.nat())
    .map(([values, { chosen }, turn]) => {
      const start = turn % chosen.length;
      const turned = [...chosen.slice(start), ...chosen.slice(0, start)];
      return [...inPath, ...turned].reduce<CaseValues>(
        (rest, parameter) => withValue(rest, parameter, values[parameter.name]!),
        { path: {}, query: [] },
      );
    });
}
