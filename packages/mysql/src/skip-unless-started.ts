import { NotFetchedError } from "@das-processes/cache";
import type { Database } from "./database.ts";

/** Skips a test with the reason where it cannot have its server; on CI, that is a failure. */
export async function skipUnlessStarted(
  { skip }: { skip: (reason: string) => never },
  starting: Promise<Database>,
): Promise<Database> {
  return starting.catch((error: unknown) => {
    if (error instanceof NotFetchedError && process.env["CI"] !== "true") skip(error.message);
    throw error;
  });
}
