import type { Parameter } from "@das-processes/spec";
import type { WireOperation } from "./operations.ts";
import { quote, refuseParameter } from "./refusal.ts";
import { split, type RoutedRequest } from "./router.ts";

/** The decoded values of a request's parameters, by name. */
export interface ParameterValues {
  path: ReadonlyMap<string, string>;
  query: ReadonlyMap<string, string>;
}

/**
 * Reads the parameters of a request from its path and its query, each at most once and under its
 * own name. A plus in a query is a space, as forms write it.
 *
 * @throws {Refusal} for the first that cannot be read: of the path in its order, then of the query
 *   in the order sent.
 */
export function readParameters({ operation, pathValues, query }: RoutedRequest): ParameterValues {
  return { path: readPath(operation, pathValues), query: readQuery(operation, query) };
}

function readPath(
  operation: WireOperation,
  sent: ReadonlyMap<string, string>,
): ParameterValues["path"] {
  const values = new Map<string, string>();
  for (const [name, rawValue] of sent) {
    const parameter = operation.parameters.find(
      (declared) => declared.in === "path" && declared.name === name,
    ) as Parameter;
    values.set(name, readValue(operation, parameter, rawValue));
  }
  return values;
}

function readQuery(operation: WireOperation, sent: string): ParameterValues["query"] {
  const values = new Map<string, string>();
  for (const [rawName, rawValue] of splitQuery(sent)) {
    const parameter = findParameter(operation, decodeComponent(rawName) ?? rawName);
    const value = readValue(operation, parameter, rawValue);
    if (values.has(parameter.name)) {
      const message = `${parameter.name} was given more than once; give it once.`;
      throw refuseParameter(operation, parameter, message);
    }
    values.set(parameter.name, value);
  }
  return values;
}

function findParameter(operation: WireOperation, name: string): Parameter {
  const declared = operation.parameters.filter((parameter) => parameter.in === "query");
  const parameter = declared.find((candidate) => candidate.name === name);
  if (parameter !== undefined) {
    return parameter;
  }
  const meant = declared.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const advice = meant === undefined ? "." : `; did you mean ${meant.name}?`;
  throw refuseParameter(
    operation,
    meant,
    `${quote(name)} is not a parameter of this call${advice}`,
  );
}

function readValue(operation: WireOperation, parameter: Parameter, rawValue: string): string {
  const value = decodeComponent(rawValue);
  if (value === undefined) {
    const message = `${parameter.name} must be percent-encoded UTF-8, not ${quote(rawValue)}.`;
    throw refuseParameter(operation, parameter, message);
  }
  return value;
}

/**
 * The names and values of a query in the order sent, still percent-encoded. A plus is a space, as
 * forms write it; a name without a value has an empty one.
 */
export function splitQuery(query: string): [name: string, value: string][] {
  return query
    .replaceAll("+", "%20")
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => split(pair, "="));
}

/** Decodes percent-encoded UTF-8; undefined if the string is not that. */
export function decodeComponent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
