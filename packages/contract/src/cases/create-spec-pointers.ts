import type { Operation } from "@das-processes/spec";
import { isRecord } from "../is-record.ts";

/** Where in the spec things stand, as JSON pointers. */
export interface SpecPointers {
  operation: string;
  path: string;
  dependencies: string;
  security: string;
  parameter(name: string): string;
  response(status: string): string;
  /** The name of the component that is the schema of a response's body, if it is one. */
  schemaName(status: string): string | undefined;
}

/** Finds the things of an operation in the document, whose references are still in it. */
export function createSpecPointers(
  document: object,
  { path, method }: Pick<Operation, "path" | "method">,
): SpecPointers {
  const pathPointer = `/paths/${escape(path)}`;
  const operation = `${pathPointer}/${method}`;
  const find = (pointer: string) => resolvePointer(document, pointer);

  /** The place that a place refers to, or the place itself. */
  function follow(pointer: string): string {
    const value = find(pointer);
    return isRecord(value) && typeof value["$ref"] === "string" ? value["$ref"].slice(1) : pointer;
  }

  function listParameters(owner: string): string[] {
    const list = find(`${owner}/parameters`);
    return Array.isArray(list)
      ? list.map((_, index) => follow(`${owner}/parameters/${index}`))
      : [];
  }

  const parameters = [...listParameters(operation), ...listParameters(pathPointer)];
  const response = (status: string) => follow(`${operation}/responses/${status}`);
  return {
    operation,
    path: pathPointer,
    dependencies: `${operation}/x-dependencies`,
    security: find(`${operation}/security`) === undefined ? "/security" : `${operation}/security`,
    parameter: (name) =>
      parameters.find((pointer) => find(`${pointer}/name`) === name) ?? operation,
    response,
    schemaName(status) {
      const schema = follow(`${response(status)}/content/application~1json/schema`);
      return /^\/components\/schemas\/([^/]+)$/u.exec(schema)?.[1];
    },
  };
}

/** The value at a JSON pointer; undefined if there is none. */
export function resolvePointer(document: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (node, step) =>
        Array.isArray(node) || isRecord(node) ? (node as Record<string, unknown>)[step] : undefined,
      document,
    );
}

function escape(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
