import {
  allowedCounts,
  describeDependency,
  type ParameterDependency,
  type Schema,
} from "@das-processes/spec";
import { _, type Code, type CodeKeywordDefinition, type KeywordCxt } from "ajv/dist/2020.js";

/** The Ajv keyword that holds the dependencies between the parameters of a query. */
export const dependencyKeyword: CodeKeywordDefinition = {
  keyword: "x-dependencies",
  type: "object",
  schemaType: "array",
  error: { message: "", params: ({ params }) => _`{ sentence: ${params["sentence"]} }` },
  code(context: KeywordCxt) {
    for (const dependency of context.schema as ParameterDependency[]) {
      const values = dependency.parameters.map((name) => _`${context.data}[${name}]`);
      const count = _`${toList(values)}.filter((value) => value !== undefined).length`;
      context.setParams({ sentence: describeDependency(dependency) });
      context.pass(_`${toList(allowedCounts(dependency))}.includes(${count})`);
    }
  },
};

/**
 * The Ajv keyword that stands for required properties of the schema `{ type: "string" }`. Ajv's own
 * code for those is several times as long, and they are most of a session.
 */
export const requiredStringsKeyword: CodeKeywordDefinition = {
  keyword: "requiredStrings",
  type: "object",
  schemaType: "array",
  error: {
    message: "",
    params: ({ params }) => _`{ missingProperty: ${params["name"]}, type: "string" }`,
  },
  code(context: KeywordCxt) {
    const { gen, data } = context;
    const wrong = (context.schema as string[]).reduceRight<Code>(
      (rest, name) => _`typeof ${data}[${name}] !== "string" ? ${name} : ${rest}`,
      _`undefined`,
    );
    const name = gen.const("name", wrong);
    context.setParams({ name });
    context.pass(_`${name} === undefined`);
  },
};

/**
 * Rewrites every schema below `node` to use the keyword, in place, but for those that look at the
 * names of all properties.
 */
export function gatherRequiredStrings(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { properties = {}, required, additionalProperties } = node as Record<string, any>;
  if (Array.isArray(required) && additionalProperties === undefined) {
    const names = required.filter((name) => isPlainString(properties[name] ?? {}));
    const others = Object.entries(properties).filter(([name]) => !names.includes(name));
    Object.assign(node, {
      properties: Object.fromEntries(others),
      required: required.filter((name) => !names.includes(name)),
      ...(names.length > 0 && { [String(requiredStringsKeyword.keyword)]: names }),
    });
  }
  for (const child of Object.values(node)) gatherRequiredStrings(child);
}

const annotations = new Set(["title", "description", "example", "examples", "deprecated"]);

function isPlainString({ type, ...others }: Schema): boolean {
  return (
    type === "string" &&
    Object.keys(others).every((name) => annotations.has(name) || name.startsWith("x-"))
  );
}

function toList(items: readonly (Code | number)[]): Code {
  return _`[${items.map((item) => _`${item}`).reduce((list, item) => _`${list}, ${item}`)}]`;
}
