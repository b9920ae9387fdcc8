import { isRecord } from "../../src/is-record.ts";
import type { Edit } from "../edit.ts";
import type { Role, Visit } from "../visit-document.ts";

/** A way to change what a spec says. */
export interface Operator {
  kind: string;
  role: Role;
  /** The changes of a node: each is one edit that names the mutant, and those that go with it. */
  mutate(node: Visit["node"], document: object): readonly (readonly [Edit, ...Edit[]])[];
}

/** The items of a list; none if it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The names in an object; none if it is no object. */
export function namesOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

/** Another value of the same type, as near as it can be. */
export function changeValue(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return changeText(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? [null] : value.with(0, changeValue(value[0]));
  }
  const [first] = Object.entries(value ?? {});
  return first === undefined
    ? { unknown: null }
    : { ...(value as object), [first[0]]: changeValue(first[1]) };
}

function changeText(text: string): string {
  return /\d$/u.test(text) ? text.slice(0, -1) + ((Number(text.at(-1)) + 1) % 10) : `${text}x`;
}
