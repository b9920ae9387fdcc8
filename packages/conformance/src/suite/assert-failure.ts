import { assert } from "./assert.ts";
import { assertEqual } from "./assert-equal.ts";

/**
 * Waits for a call to fail.
 *
 * @returns what it failed with, for a closer look.
 * @throws {Error} if the call succeeds, or fails with an error of another class or other details.
 */
export async function assertFailure<Failure extends Error>(
  call: Promise<unknown>,
  kind: abstract new (...details: never[]) => Failure,
  details: Partial<Failure> = {},
): Promise<Failure> {
  const outcome = await call.then(
    () => "success",
    (error: unknown) => error,
  );
  assert(outcome instanceof kind, `Found ${String(outcome)}, not an error of class ${kind.name}.`);
  for (const [name, value] of Object.entries(details)) {
    assertEqual({ [name]: outcome[name as keyof Failure] }, { [name]: value });
  }
  return outcome;
}
