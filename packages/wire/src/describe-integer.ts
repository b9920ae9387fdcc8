import type { Schema } from "@das-processes/spec";

/** The integers that a schema allows, in words, such as `an integer from 1 to 100`. */
export function describeInteger({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) {
    return `an integer from ${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) {
    return `an integer of ${minimum} or more`;
  }
  return maximum === undefined ? "an integer" : `an integer of ${maximum} or less`;
}
