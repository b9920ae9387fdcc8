import { allowedCounts, describeDependency, type ParameterDependency } from "@das-processes/spec";
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

function toList(items: readonly (Code | number)[]): Code {
  return _`[${items.map((item) => _`${item}`).reduce((list, item) => _`${list}, ${item}`)}]`;
}
