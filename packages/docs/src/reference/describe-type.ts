import type { OpenApiDocument, Schema } from "@das-processes/spec";
import { toCodeLink } from "./to-code-link.ts";

/**
 * The type of a schema, with a link to the fields of an object.
 *
 * @throws if an object has no name in the document, as its fields would be told nowhere.
 */
export function describeType(schema: Schema, document: OpenApiDocument): string {
  const { type = "any value", items, properties } = schema;
  if (items !== undefined) return `${type} of ${describeType(items, document)}`;
  if (properties === undefined) return type;
  const [name] =
    Object.entries(document.components.schemas).find(([, named]) => named === schema) ?? [];
  if (name === undefined) {
    throw new Error(
      `The object with the fields ${Object.keys(properties).join(", ")} has no name: put it into components/schemas.`,
    );
  }
  return toCodeLink(name);
}
