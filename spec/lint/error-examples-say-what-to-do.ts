import { errorStatus } from "./error-status.ts";
import type { RuleContext } from "./rule-context.ts";

interface Example {
  description?: unknown;
}

/** Every example of an error says in its description what a caller does about it. */
export function errorExamplesSayWhatToDo() {
  return {
    Response: {
      skip: (_response: unknown, status: string | number) => !errorStatus.test(String(status)),
      Example({ description }: Example, { key, rawLocation, report }: RuleContext): void {
        if (typeof description !== "string" || description.trim() === "") {
          report({
            message: `The example ${key} of an error has no description: say what a caller does about it.`,
            location: rawLocation.key(),
          });
        }
      },
    },
  };
}
