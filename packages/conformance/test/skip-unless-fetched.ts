import type { TestContext } from "vitest";
import { NotFetchedError } from "@das-processes/cache";

/** Skips a test with the reason where what it needs cannot be fetched; on CI, that is a failure. */
export async function skipUnlessFetched<Value>(
  { skip }: TestContext,
  needing: Promise<Value>,
): Promise<Value> {
  return needing.catch((error: unknown) => {
    if (error instanceof NotFetchedError && process.env["CI"] !== "true") skip(error.message);
    throw error;
  });
}
