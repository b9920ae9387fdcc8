import type { Schema } from "@das-processes/spec";
import { isRecord } from "../is-record.ts";

const types: Record<string, (value: unknown) => boolean> = {
  array: Array.isArray,
  boolean: (value) => typeof value === "boolean",
  integer: Number.isInteger,
  null: (value) => value === null,
  number: Number.isFinite,
  object: isRecord,
  string: (value) => typeof value === "string",
};

/**
 * Whether a value is what a schema says: what the contract itself holds of it, which the judges are
 * held to. It reads the keywords that the spec uses, and unknown fields are allowed.
 */
export function fits(schema: Schema, value: unknown): boolean {
  const { type, enum: allowed, required, properties = {}, items } = schema;
  if (type !== undefined && !types[type]!(value)) return false;
  if (Array.isArray(allowed) && !allowed.includes(value)) return false;
  if (typeof value === "number") {
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  }
  if (typeof value === "string") {
    return (
      Array.from(value).length >= (schema.minLength ?? 0) &&
      (schema.pattern === undefined || new RegExp(schema.pattern, "u").test(value))
    );
  }
  if (Array.isArray(value)) return value.every((item) => fits(items ?? {}, item));
  return (
    !isRecord(value) ||
    ((required ?? []).every((name) => Object.hasOwn(value, name)) &&
      Object.entries(properties).every(
        ([name, property]) => !Object.hasOwn(value, name) || fits(property, value[name]),
      ))
  );
}
