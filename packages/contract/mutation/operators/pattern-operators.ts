import { drop, set } from "../edit.ts";
import type { Operator } from "./operator.ts";

/** A regular expression in pieces: a class, a quantifier, an escape, or any one character. */
const pieces = /\\.|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[\s\S]/gu;
/** What a class is made of. */
const members = /\\.|[^\\]-[^\]]|[\s\S]/gu;

/** The operators on the pattern of a schema. */
export const patternOperators: readonly Operator[] = [
  { kind: "pattern loosened", role: "schema", mutate: (schema) => changePattern(schema, loosen) },
  { kind: "pattern tightened", role: "schema", mutate: (schema) => changePattern(schema, tighten) },
  {
    kind: "pattern dropped",
    role: "schema",
    mutate: ({ pattern }) => (pattern === undefined ? [] : [[drop("pattern")]]),
  },
];

/** Puts others in the place of each piece, one at a time. */
function changePattern(
  { pattern = "" }: { pattern?: unknown },
  change: (piece: string) => string[],
): ReturnType<Operator["mutate"]> {
  const all: string[] = String(pattern).match(pieces) ?? [];
  return all.flatMap((piece, index) =>
    change(piece).map((other) => [set(["pattern"], all.with(index, other).join(""))] as const),
  );
}

function loosen(piece: string): string[] {
  if (piece === "^" || piece === "$") return [""];
  if (piece === "+") return ["*"];
  if (piece.startsWith("[")) return piece.startsWith("[^") ? narrow(piece) : widen(piece);
  const [least, greatest] = readCounts(piece);
  if (least === undefined || greatest === undefined) return [];
  return [
    ...(least > 0 ? [toQuantifier(least - 1, greatest)] : []),
    ...(greatest < Infinity ? [toQuantifier(least, greatest + 1)] : []),
  ];
}

function tighten(piece: string): string[] {
  if (piece === "+") return ["{2,}"];
  if (piece === "*") return ["+"];
  if (piece.startsWith("[")) return piece.startsWith("[^") ? widen(piece) : narrow(piece);
  const [least, greatest] = readCounts(piece);
  if (least === undefined || greatest === undefined || least === greatest) return [];
  return [
    toQuantifier(least + 1, greatest),
    ...(greatest < Infinity ? [toQuantifier(least, greatest - 1)] : []),
  ];
}

/** Gives a class one more member. */
function widen(piece: string): string[] {
  const [, start, rest] = /^(\[\^?)([\s\S]*)$/u.exec(piece)!;
  const matches = new RegExp(`[${rest}`, "u");
  const stranger = ["_", ".", " "].find((text) => !matches.test(text));
  return stranger === undefined ? [] : [`${start}${stranger}${rest}`];
}

/** Takes each member of a class from it, one at a time. */
function narrow(piece: string): string[] {
  const [, start, list = ""] = /^(\[\^?)([\s\S]*)\]$/u.exec(piece)!;
  const all = list.match(members) ?? [];
  return all.length < 2
    ? []
    : all.map((_, index) => `${start}${all.toSpliced(index, 1).join("")}]`);
}

function toQuantifier(least: number, greatest: number): string {
  return `{${least},${greatest === Infinity ? "" : greatest}}`;
}

/** How often a quantifier lets something come; nothing if the piece is none. */
function readCounts(piece: string): [least?: number, greatest?: number] {
  const counts = /^\{(?<least>\d+)(?<comma>,)?(?<greatest>\d+)?\}$/u.exec(piece)?.groups;
  if (counts === undefined) return [];
  const least = Number(counts["least"]);
  return [least, counts["comma"] ? Number(counts["greatest"] ?? Infinity) : least];
}
