import { listOperations, type OpenApiDocument } from "@das-processes/spec";
import type { Heading } from "./list-headings.ts";

/** Finds the anchor of the reference's heading that is about a place of the spec, if there is one. */
export function findAnchor(
  pointer: string,
  spec: OpenApiDocument,
  headings: readonly Heading[],
): string | undefined {
  return listCandidates(pointer, spec)
    .map((candidate) => headings.find(({ text }) => text === candidate)?.anchor)
    .find((anchor) => anchor !== undefined);
}

/** What a heading about the place may be called, the best first. */
function listCandidates(pointer: string, spec: OpenApiDocument): string[] {
  const keys = pointer.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [, root, ...below] = keys;
  switch (root) {
    case "paths":
      return listOfOperation(below, spec);
    case "components":
      return listOfComponent(below, spec);
    case "security":
      return ["Authentication"];
    case "servers":
      return ["Servers"];
    default:
      return [];
  }
}

function listOfOperation([path, , keyword, name]: readonly string[], spec: OpenApiDocument) {
  const operations = listOperations(spec).filter((operation) => operation.path === path);
  return [
    ...(keyword === "responses" && name !== undefined ? [name] : []),
    ...(keyword === "x-dependencies" ? ["Parameters that depend on each other"] : []),
    ...operations.flatMap(({ summary }) => summary ?? []),
  ];
}

function listOfComponent(
  [kind = "", name = "", ...rest]: readonly string[],
  spec: OpenApiDocument,
) {
  const operations = listOperations(spec);
  const responses = operations.flatMap((operation) => Object.entries(operation.responses));
  const components = spec.components as unknown as Record<string, Record<string, object>>;
  // With every `$ref` resolved, what refers to a component is the component.
  const isIt = (thing: object) => thing === components[kind]?.[name];
  switch (kind) {
    case "parameters":
      return operations
        .flatMap(({ parameters }) => parameters)
        .filter(isIt)
        .map((parameter) => parameter.name);
    case "schemas":
      return [...rest.slice(1, 2).flatMap((field) => [`${name}.${field}`, field]), name];
    case "responses":
      return [
        ...rest.filter((_, index) => rest[index - 1] === "examples"),
        ...responses.filter(([, response]) => isIt(response)).map(([status]) => status),
      ];
    case "headers":
      return responses
        .flatMap(([, { headers = {} }]) => Object.entries(headers))
        .filter(([, header]) => isIt(header))
        .map(([header]) => header);
    case "securitySchemes":
      return [spec.components.securitySchemes?.[name]?.name ?? name];
    default:
      return [];
  }
}
