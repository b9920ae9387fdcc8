import type { CaseMaker } from "../cases/create-case-maker.ts";

/** One that knows the schemas of the contract by their names, such as `ListProcessesQuery`. */
export interface Judge {
  name: "Ajv" | "Zod";
  accepts: (schema: string, value: unknown) => boolean;
}

/** What `@das-processes/client/validators` exports, or the same made from another spec. */
export type Validators = Readonly<Record<string, (value: unknown) => { issues?: unknown }>>;
/** What `@das-processes/client/zod` exports, or the same made from another spec. */
export type ZodSchemas = Readonly<
  Record<string, { safeParse(value: unknown): { success: boolean } }>
>;

/** Makes judges of the modules that are generated from a spec. */
export function createJudges(validators: Validators, schemas: ZodSchemas): Judge[] {
  return [
    {
      name: "Ajv",
      accepts: (schema, value) => !pick(validators, `validate${schema}`)(value).issues,
    },
    {
      name: "Zod",
      accepts: (schema, value) => pick(schemas, `z${schema}`).safeParse(value).success,
    },
  ];
}

function pick<Item>(items: Readonly<Record<string, Item>>, name: string): Item {
  const item = items[name];
  if (item === undefined) throw new Error(`There is no ${name} in what was generated of the spec.`);
  return item;
}

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
