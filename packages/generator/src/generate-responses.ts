import type { Operation, Schema } from "@das-processes/spec";
import { header } from "./header.ts";
import { successSchemas } from "./success-schemas.ts";

/** Writes what the spec knows of each operation's answers: their statuses and fields. */
export function generateResponses(operations: readonly Operation[]): string {
  return [header, ...operations.map(generateResponse)].join("\n");
}

function generateResponse(operation: Operation): string {
  const { operationId, responses } = operation;
  const shapes = successSchemas(operation).map(toShape);
  return `/** The statuses that the spec documents for \`${operationId}\`. */
export const ${operationId}Statuses: readonly number[] = ${JSON.stringify(Object.keys(responses).map(Number))};

/** The fields of an answer to \`${operationId}\`: of an object by name, of a list in brackets, else 0. */
export const ${operationId}Shape: unknown = ${JSON.stringify(shapes[0] ?? 0)};
`;
}

function toShape({ properties, items }: Schema): unknown {
  if (items !== undefined) return [toShape(items)];
  if (properties === undefined) return 0;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, toShape(schema)]),
  );
}
