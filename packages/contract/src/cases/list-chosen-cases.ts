import type { Parameter } from "@das-processes/spec";
import type { Case, CaseValues } from "./case.ts";
import { isPathStep, listSubsets, type CaseMaker } from "./create-case-maker.ts";
import { listTexts } from "./list-texts.ts";

/** The cases that are always tried: each constraint at its bounds, and each way to send a parameter wrongly. */
export function listChosenCases(maker: CaseMaker): Case[] {
  return [
    ...listValues(maker),
    ...listMissing(maker),
    ...listRepeated(maker),
    ...listUnknown(maker),
    ...listOtherCase(maker),
    ...listBrokenEncoding(maker),
    ...listCombinations(maker),
  ];
}

function listValues(maker: CaseMaker): Case[] {
  return maker.freeParameters.flatMap((parameter) =>
    listTexts(parameter.schema)
      .filter((text) => !(parameter.in === "path" && isPathStep(text)))
      .map((text) => maker.withText(maker.shortest, parameter, text))
      .filter(({ isAllowed }) => !(isAllowed && maker.known.has(parameter.name))),
  );
}

function listMissing({ shortest, queryParameters, refused }: CaseMaker): Case[] {
  return queryParameters
    .filter(({ required }) => required)
    .map((parameter) => refused("missing-refused", without(shortest, parameter), parameter));
}

function listRepeated(maker: CaseMaker): Case[] {
  return maker.queryParameters.flatMap((parameter) => {
    const { name, schema } = parameter;
    const example = maker.exampleOf(parameter);
    const other = schema.type === "integer" ? "1" : `${example.slice(1)}0`;
    return [example, other].map((second) => {
      const query = [...without(maker.shortest, parameter), [name, example], [name, second]];
      return maker.refused("repeated-refused", query as CaseValues["query"], parameter);
    });
  });
}

function listUnknown({ shortest, refused }: CaseMaker): Case[] {
  return ["sort", "page", "fields", "constructor", "__proto__", ""].map((name) =>
    refused("unknown-refused", [...shortest.query, [name, "1"]], undefined),
  );
}

function listOtherCase(maker: CaseMaker): Case[] {
  return maker.queryParameters.flatMap((parameter) => {
    const { name } = parameter;
    const others = [name.toUpperCase(), name[0]!.toUpperCase() + name.slice(1)];
    return others.map((other) => {
      const query = [...without(maker.shortest, parameter), [other, maker.exampleOf(parameter)]];
      return maker.refused("case-refused", query as CaseValues["query"], parameter);
    });
  });
}

function listBrokenEncoding(maker: CaseMaker): Case[] {
  return ["%", "%zz", "%C3%28", "%FF", "%ED%A0%80"].flatMap((broken) =>
    maker.queryParameters.map((parameter) => {
      const { name } = parameter;
      const { values: _, ...rest } = maker.refused(
        "encoding-refused",
        without(maker.shortest, parameter),
        parameter,
      );
      const joint = rest.target.includes("?") ? "&" : "?";
      return { ...rest, target: `${rest.target}${joint}${name}=${broken}` };
    }),
  );
}

/** Every choice of the parameters that may be left out. */
function listCombinations(maker: CaseMaker): Case[] {
  const { shortest, queryParameters } = maker;
  const pairOf = (parameter: Parameter) => [parameter.name, maker.exampleOf(parameter)] as const;
  const required = queryParameters.filter((parameter) => parameter.required);
  const optional = queryParameters.filter((parameter) => !parameter.required);
  return listSubsets(optional).map(({ chosen, left }) => {
    const parameters = [...required, ...chosen];
    const query = parameters.map(pairOf);
    // With more than one of them left out, nobody knows which one is demanded.
    const [missing, ...others] = left;
    const isKnown = missing !== undefined && others.length === 0;
    const pointer = isKnown ? `${maker.pointers.parameter(missing.name)}/required` : undefined;
    return maker.isSatisfied(new Set(parameters.map(({ name }) => name)))
      ? maker.allowed("optional-missing-accepted", { ...shortest, query }, pointer)
      : maker.refused("dependency-refused", query, undefined);
  });
}

function without({ query }: CaseValues, { name }: Parameter): CaseValues["query"] {
  return query.filter(([other]) => other !== name);
}
