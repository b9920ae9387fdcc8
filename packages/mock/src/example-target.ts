import { isSatisfied, type Operation } from "@das-processes/spec";

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

/** The path that a template such as `/v3/{project_id}` stands for, each value percent-encoded. */
export function fillTemplate(template: string, valueOf: (name: string) => string): string {
  return template.replace(/\{([^}]+)\}/gu, (_, name: string) => encodeURIComponent(valueOf(name)));
}
