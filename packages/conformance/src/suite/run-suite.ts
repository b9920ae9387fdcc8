import { allRules } from "./all-rules.ts";
import type { Rules } from "./rules.ts";
import type { Subject } from "./subject.ts";

export interface Result {
  /** The rule, as a sentence. */
  name: string;
  passed: boolean;
  /** Why the rule is broken; absent where it holds. */
  message?: string;
}

/**
 * Holds a client to every rule. It asks nothing of the runtime but the standard's own objects,
 * `fetch` and timers.
 *
 * @param longestMs how long a rule may take, in milliseconds.
 */
export async function runSuite(
  subject: Subject,
  rules: Rules = allRules,
  longestMs = 10_000,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, check] of Object.entries(rules)) {
    const message = await explainBreach(check(subject), longestMs);
    results.push(message === undefined ? { name, passed: true } : { name, passed: false, message });
  }
  return results;
}

async function explainBreach(check: Promise<void>, longestMs: number): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end in ${longestMs} ms.`)), longestMs);
  });
  try {
    await Promise.race([check, deadline]);
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    clearTimeout(timer);
  }
}
