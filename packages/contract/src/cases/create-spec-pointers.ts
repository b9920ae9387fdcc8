import type { Operation } from "@das-processes/spec";
import { isRecord } from "../is-record.ts";
import { escapeStep } from "./schema.ts";

/** Where in the spec things stand, as JSON pointers. */
export interface SpecPointers {
  operation: string;
  path: string;
  parameters: string;
  dependencies: string;
  /** The security scheme whose header is among these, or else what says that a call needs one. */
  credential(headers: Readonly<Record<string, string>>): string;
  parameter(name: string): string;
  /** A place in the schema of a parameter, such as `/maximum`. */
  inParameter(name: string, keyword: string): string;
  response(status: string): string;
  /** A place in the schema of a response's body, such as `/properties/count`. */
  inBody(status: string, keyword: string): string;
  example(status: string, type: string, name: string): string;
  /** The name of the component that is the schema of a response's body, if it is one. */
  schemaName(status: string): string | undefined;
}

/** Finds the things of an operation in the document, whose references are still in it. */
export function createSpecPointers(
  document: object,
  { path, method }: Pick<Operation, "path" | "method">,
): SpecPointers {
  const pathPointer = `/paths/${escapeStep(path)}`;
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

  /** Each place is found once: thousands of cases ask for it. */
  const located = new Map<string, string>();

  /** A place below another, along the references on the way. */
  function locate(start: string, below: string): string {
    const whole = start + below;
    const steps = below.split("/").slice(1);
    const place =
      located.get(whole) ??
      steps.reduce((pointer, step) => follow(`${pointer}/${step}`), follow(start));
    located.set(whole, place);
    return place;
  }

  const parameters = new Map(
    [...listParameters(pathPointer), ...listParameters(operation)].map((pointer) => [
      find(`${pointer}/name`),
      pointer,
    ]),
  );
  const parameter = (name: string) => parameters.get(name) ?? operation;
  const response = (status: string) => follow(`${operation}/responses/${status}`);
  const inBody = (status: string, keyword: string) =>
    locate(response(status), `/content/application~1json/schema${keyword}`);
  const schemes = "/components/securitySchemes";
  return {
    operation,
    path: pathPointer,
    parameters: `${operation}/parameters`,
    dependencies: `${operation}/x-dependencies`,
    credential(headers) {
      const sent = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
      const [scheme] = Object.entries(find(schemes) ?? {}).find(([, { name = "" }]) =>
        sent.has(name.toLowerCase()),
      ) ?? [undefined];
      if (scheme !== undefined) return `${schemes}/${escapeStep(scheme)}`;
      return find(`${operation}/security`) === undefined ? "/security" : `${operation}/security`;
    },
    parameter,
    inParameter: (name, keyword) => locate(parameter(name), `/schema${keyword}`),
    response,
    inBody,
    example: (status, type, name) =>
      `${response(status)}/content/${escapeStep(type)}/examples/${escapeStep(name)}`,
    schemaName: (status) => /^\/components\/schemas\/([^/]+)$/u.exec(inBody(status, ""))?.[1],
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
