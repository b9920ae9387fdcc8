import { isSatisfied, type Operation } from "@das-processes/spec";
import { fillTemplate } from "./fill-template.ts";

/** The path and query of a short valid request, made of the examples of the spec. */
export function exampleTarget({ path, parameters, dependencies }: Operation): string {
  const examples = new Map(parameters.map(({ name, example }) => [name, String(example)]));
  const given = new Set(
    parameters
      .filter((parameter) => parameter.in === "query" && parameter.required)
      .map(({ name }) => name),
  );
  for (const dependency of dependencies) {
    if (!isSatisfied(dependency, given)) {
      given.add(dependency.parameters[0] as string);
    }
  }
  const exampleOf = (name: string) => examples.get(name) as string;
  const query = [...given].map((name) => `${name}=${encodeURIComponent(exampleOf(name))}`);
  return `${fillTemplate(path, exampleOf)}?${query.join("&")}`;
}
