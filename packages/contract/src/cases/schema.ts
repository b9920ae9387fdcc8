import type { Schema } from "@das-processes/spec";
import { isRecord } from "../is-record.ts";

/** A keyword of a schema that a value violates. */
export interface Violation {
  /** Where in the value, as a JSON pointer. */
  place: string;
  /** Which keyword, as a JSON pointer into the schema, such as `/properties/count/minimum`. */
  keyword: string;
  /** What the keyword demands, as the end of a sentence: `must be at most 100`. */
  demand: string;
}

const types: Record<string, (value: unknown) => boolean> = {
  array: Array.isArray,
  boolean: (value) => typeof value === "boolean",
  integer: Number.isInteger,
  null: (value) => value === null,
  number: Number.isFinite,
  object: isRecord,
  string: (value) => typeof value === "string",
};

/** Whether a value is what a schema says: what the contract itself holds of it, which the judges are held to. */
export function fits(schema: Schema, value: unknown): boolean {
  return findViolations(schema, value).length === 0;
}

/**
 * Which keywords of a schema a value violates. It reads the keywords that the spec uses; unknown
 * fields are allowed.
 */
export function findViolations(
  schema: Schema,
  value: unknown,
  place = "",
  keyword = "",
): Violation[] {
  const { type, enum: allowed, minimum, maximum, minLength, pattern } = schema;
  const violation = (name: string, demand: string): Violation[] => [
    { place, keyword: `${keyword}/${name}`, demand },
  ];
  if (type !== undefined && !types[type]!(value))
    return violation("type", `must be of type ${type}`);
  if (Array.isArray(allowed) && !allowed.includes(value)) {
    return violation("enum", `must be one of ${allowed.join(", ")}`);
  }
  if (typeof value === "number") {
    if (minimum !== undefined && value < minimum) {
      return violation("minimum", `must be at least ${minimum}`);
    }
    return maximum !== undefined && value > maximum
      ? violation("maximum", `must be at most ${maximum}`)
      : [];
  }
  if (typeof value === "string") {
    if (minLength !== undefined && Array.from(value).length < minLength) {
      return violation("minLength", `must have a length of at least ${minLength}`);
    }
    return pattern !== undefined && !new RegExp(pattern, "u").test(value)
      ? violation("pattern", `must match ${pattern}`)
      : [];
  }
  return isRecord(value) || Array.isArray(value) ? findInParts(schema, value, place, keyword) : [];
}

function findInParts(
  { required = [], properties = {}, items }: Schema,
  value: Record<string, unknown> | unknown[],
  place: string,
  keyword: string,
): Violation[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      findViolations(items ?? {}, item, `${place}/${index}`, `${keyword}/items`),
    );
  }
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  return [
    ...missing.map((name) => ({
      place,
      keyword: `${keyword}/required`,
      demand: `must have the field ${name}`,
    })),
    ...Object.entries(properties)
      .filter(([name]) => Object.hasOwn(value, name))
      .flatMap(([name, property]) =>
        findViolations(
          property,
          value[name],
          `${place}/${escapeStep(name)}`,
          `${keyword}/properties/${escapeStep(name)}`,
        ),
      ),
  ];
}

/** A key as a step of a JSON pointer. */
export function escapeStep(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** An integer as JSON writes it. */
const integer = /^-?(?:0|[1-9]\d*)$/u;

/** What a text on the wire stands for by its schema: an integer where it is written as one, else the text. */
export function readText({ type }: Schema, text: string): string | number {
  return type === "integer" && integer.test(text) ? Number(text) : text;
}
