import type { Operation, Schema } from "@das-processes/spec";

/** The schemas of the JSON answers with a status in the 200s. */
export function successSchemas({ responses }: Operation): Schema[] {
  return Object.entries(responses)
    .filter(([status]) => status.startsWith("2"))
    .map(([, { content }]) => content?.["application/json"]?.schema)
    .filter((schema) => schema !== undefined);
}
