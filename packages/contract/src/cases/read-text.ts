import type { Schema } from "@das-processes/spec";

/** An integer as JSON writes it. */
const integer = /^-?(?:0|[1-9]\d*)$/u;

/** What a text on the wire stands for by its schema: an integer where it is written as one, else the text. */
export function readText({ type }: Schema, text: string): string | number {
  return type === "integer" && integer.test(text) ? Number(text) : text;
}
