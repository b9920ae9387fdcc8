import type { CaseMaker } from "../cases/create-case-maker.ts";

/** The name of an operation as generated code has it, such as `ListProcesses`. */
export function toOperationName({ operation }: CaseMaker): string {
  const { operationId } = operation;
  return operationId[0]!.toUpperCase() + operationId.slice(1);
}

/** The name of the schema of a response's body as generated code has it. */
export function toSchemaName(maker: CaseMaker, status: string): string {
  return status.startsWith("2")
    ? `${toOperationName(maker)}Response`
    : (maker.pointers.schemaName(status) ?? "");
}
