import { parseDependency, type ParameterDependency } from "@das-processes/spec";
import { resolvePointer } from "../../src/cases/create-spec-pointers.ts";
import { isRecord } from "../../src/is-record.ts";
import { drop, rename, set } from "../edit.ts";
import type { Role, Visit } from "../visit-document.ts";
import { itemsOf, namesOf, type Operator } from "./operator.ts";

const methods = ["get", "post", "put", "patch", "delete"];
const dependencyOperators = ["Or", "OnlyOne", "ZeroOrOne", "AllOrNone"] as const;

/** The operators on paths, operations, and the dependencies between their parameters. */
export const operationOperators: readonly Operator[] = [
  {
    kind: "path changed",
    role: "paths",
    mutate: (paths) =>
      namesOf(paths).flatMap((path) => changeSteps(path).map((other) => [rename([path], other)])),
  },
  {
    kind: "path dropped",
    role: "paths",
    mutate: (paths) => namesOf(paths).map((path) => [drop(path)]),
  },
  {
    kind: "method changed",
    role: "path item",
    mutate: (item) => {
      const other = methods.find((method) => !(method in item));
      return other === undefined
        ? []
        : methods.filter((method) => method in item).map((method) => [rename([method], other)]);
    },
  },
  ...(["path item", "operation"] as const).map(parameterDropped),
  {
    kind: "operation id changed",
    role: "operation",
    mutate: ({ operationId }) =>
      typeof operationId === "string" ? [[set(["operationId"], `${operationId}X`)]] : [],
  },
  {
    kind: "status dropped",
    role: "operation",
    mutate: ({ responses }) => namesOf(responses).map((status) => [drop("responses", status)]),
  },
  {
    kind: "status changed",
    role: "operation",
    mutate: ({ responses }) =>
      namesOf(responses)
        .filter((status) => /^\d+$/u.test(status))
        .map((status) => [rename(["responses", status], nextStatus(responses, status))]),
  },
  {
    kind: "dependency dropped",
    role: "operation",
    mutate: ({ "x-dependencies": list }) =>
      itemsOf(list).map((_, index) => [drop("x-dependencies", `${index}`)]),
  },
  dependencyOperator("dependency's operator changed", ({ operator, parameters }) =>
    dependencyOperators
      .filter((other) => other !== operator)
      .map((other) => ({ operator: other, parameters })),
  ),
  dependencyOperator("dependency's parameter changed", ({ operator, parameters }, names) =>
    parameters.flatMap((_, index) => {
      const other = names.find((name) => !parameters.includes(name));
      return other === undefined ? [] : [{ operator, parameters: parameters.with(index, other) }];
    }),
  ),
  dependencyOperator("dependency's parameter dropped", ({ operator, parameters }) =>
    parameters.length < 3
      ? []
      : parameters.map((_, index) => ({ operator, parameters: parameters.toSpliced(index, 1) })),
  ),
];

/** The path with each of its steps changed, one at a time. */
function changeSteps(path: string): string[] {
  const steps = path.split("/");
  return steps.flatMap((step, index) =>
    step === "" ? [] : [steps.with(index, step.replace(/(?=\}?$)/u, "x")).join("/")],
  );
}

function parameterDropped(role: Role): Operator {
  return {
    kind: "parameter dropped",
    role,
    mutate: ({ parameters }) =>
      itemsOf(parameters).map((_, index) => [drop("parameters", `${index}`)]),
  };
}

function nextStatus(responses: unknown, status: string): string {
  const next = `${Number(status) + 1}`;
  return namesOf(responses).includes(next) ? nextStatus(responses, next) : next;
}

/** Puts other dependencies in the place of each one. */
function dependencyOperator(
  kind: string,
  change: (
    dependency: ParameterDependency,
    names: readonly string[],
  ) => readonly ParameterDependency[],
): Operator {
  return {
    kind,
    role: "operation",
    mutate: (operation, document) =>
      itemsOf(operation["x-dependencies"]).flatMap((text, index) =>
        change(parseDependency(String(text)), queryNames(operation, document)).map(
          ({ operator, parameters }) => [
            set(["x-dependencies", `${index}`], `${operator}(${parameters.join(", ")});`),
          ],
        ),
      ),
  };
}

function queryNames({ parameters }: Visit["node"], document: object): string[] {
  return itemsOf(parameters)
    .map((item) =>
      isRecord(item) && "$ref" in item
        ? resolvePointer(document, String(item["$ref"]).slice(1))
        : item,
    )
    .filter((item) => isRecord(item))
    .filter((item) => item["in"] === "query")
    .map(({ name }) => String(name));
}
