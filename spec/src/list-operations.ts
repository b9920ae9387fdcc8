import {
  methods,
  type Method,
  type OpenApiDocument,
  type OperationObject,
  type Parameter,
} from "./load-spec.ts";
import { parseDependency, type ParameterDependency } from "./parameter-dependency.ts";

/** An operation of the spec, with all that its path says of it. */
export interface Operation {
  operationId: string;
  method: Method;
  /** The path template, such as `/v3/{project_id}/instances`. */
  path: string;
  summary?: string | undefined;
  description?: string | undefined;
  /** The operation's parameters and its path's, an operation's own before its path's of the same name. */
  parameters: readonly Parameter[];
  dependencies: readonly ParameterDependency[];
  requestBody: OperationObject["requestBody"];
  responses: OperationObject["responses"];
  /** The error code for what no parameter's own code fits. */
  errorCode: string | undefined;
  /** The action that an IAM user must be allowed. */
  iamAction: string | undefined;
}

/**
 * Lists the operations of a document, path by path.
 *
 * @throws {SyntaxError} if an expression in `x-dependencies` cannot be read.
 */
export function listOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [toOperation(path, method, operation, item.parameters)];
    }),
  );
}

function toOperation(
  path: string,
  method: Method,
  operation: OperationObject,
  pathParameters: readonly Parameter[] = [],
): Operation {
  const own = operation.parameters ?? [];
  const inherited = pathParameters.filter(
    (parameter) =>
      !own.some(({ name, in: place }) => name === parameter.name && place === parameter.in),
  );
  return {
    operationId: operation.operationId,
    method,
    path,
    summary: operation.summary,
    description: operation.description,
    parameters: [...inherited, ...own],
    dependencies: (operation["x-dependencies"] ?? []).map(parseDependency),
    requestBody: operation.requestBody,
    responses: operation.responses,
    errorCode: operation["x-error-code"],
    iamAction: operation["x-iam-action"],
  };
}
