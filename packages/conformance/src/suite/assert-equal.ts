import { assert } from "./assert.ts";

/** @throws {Error} if two values differ as JSON. */
export function assertEqual(actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value) ?? "undefined");
  assert(found === wanted, `Found ${found}, not ${wanted}.`);
}
