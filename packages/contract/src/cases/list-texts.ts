import type { Schema } from "@das-processes/spec";
import * as fc from "fast-check";
import { fits, readText } from "./schema.ts";

/** Notations of numbers that JSON does not have, and what is no number at all. */
const notIntegers =
  `five NaN Infinity true null +5 05 1e1 0x10 0b1 1.0 1.5 1,000 5,5 1_0 ٥ ５ --5 5; [5] "5"`
    .split(" ")
    .concat(" 5", "5 ", "5\n");

/** What people and programs write into names: each of it has broken some server. */
const oddTexts = String.raw`a 0 % 100%25 a+b&c=d#e?f/g o'brien "quoted" a;b a\b -- null undefined
  ümlaut_用户 🦆 <script> \${x} {{x}} ../..`
  .split(/\s+/u)
  .concat(" ", "e\u0301", "\u202Eabc", "a\tb", "a\nb", "a".repeat(1000));

const oddCharacters = Array.from("-_. \né０🦆aZ5");

/** Texts that lie on the bounds of a parameter's schema and next to them, on both sides. */
export function listTexts(schema: Schema): string[] {
  const texts =
    schema.type === "integer"
      ? [...notIntegers, ...listIntegers(schema)]
      : schema.pattern === undefined
        ? listLengths(schema)
        : listNearMatches(schema.pattern);
  const allowed = Array.isArray(schema["enum"]) ? schema["enum"].map(String) : [];
  return [...new Set(["", ...allowed, ...texts])];
}

function listIntegers({ minimum, maximum }: Schema): string[] {
  const bounds = [minimum, maximum].filter((bound) => bound !== undefined);
  const near = bounds.flatMap((bound) => [bound - 1, bound, bound + 1]);
  const far = ["-1", "-2147483649", "9007199254740993", "-9223372036854775809", "9".repeat(30)];
  return [...near.map(String), ...far];
}

function listLengths({ minLength = 0 }: Schema): string[] {
  const lengths = [minLength - 1, minLength, minLength + 1].filter((length) => length >= 0);
  return [...lengths.map((length) => "x".repeat(length)), ...oddTexts];
}

/** Texts that match a pattern, each with one place changed: most match no longer, and some still do. */
function listNearMatches(pattern: string): string[] {
  const matches = fc.sample(fc.stringMatching(new RegExp(pattern, "u")), { numRuns: 3, seed: 1 });
  const [{ length } = ""] = matches;
  const uniform = Array.from("azAZ09-", (letter) => letter.repeat(length));
  return [...matches.flatMap(changeOnePlace), ...uniform, ...oddTexts];
}

function changeOnePlace(text: string): string[] {
  const places = [...new Set([0, Math.floor(text.length / 2), text.length - 1])];
  return [
    text,
    ...places.map((place) => text.slice(0, place) + text.slice(place + 1)),
    ...places.map((place) => text.slice(0, place) + text[place]! + text.slice(place)),
    ...oddCharacters.flatMap((character) => [
      character + text,
      text + character,
      ...places.map((place) => text.slice(0, place) + character + text.slice(place + 1)),
    ]),
  ];
}

/** Any text that a parameter's schema allows. */
export function allowedText(schema: Schema): fc.Arbitrary<string> {
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"].map(String));
  if (schema.type === "integer") {
    return fc
      .integer({ min: schema.minimum ?? -(2 ** 31), max: schema.maximum ?? 2 ** 31 - 1 })
      .map(String);
  }
  return schema.pattern === undefined
    ? anyText(schema.minLength)
    : fc.stringMatching(new RegExp(schema.pattern, "u"));
}

/** Any text that the schema does not allow, not empty. */
export function refusedText(schema: Schema): fc.Arbitrary<string> {
  const near =
    schema.type === "integer"
      ? fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String)
      : allowedText(schema).chain((text) => fc.constantFrom(...changeOnePlace(text)));
  return fc
    .oneof(near, anyText(1))
    .filter((text) => text !== "" && !fits(schema, readText(schema, text)));
}

const character = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
    // Without the halves of surrogate pairs, which no URL can carry.
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((point) => String.fromCodePoint(point));

/** Any text, of so many characters or more. */
export function anyText(minLength = 0): fc.Arbitrary<string> {
  return fc.string({ minLength, unit: character });
}
