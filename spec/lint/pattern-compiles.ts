import type { RuleContext } from "./rule-context.ts";

/**
 * Every `pattern` is a regular expression under the `u` flag, as JSON Schema asks for. Some tools
 * answer one that is not by checking nothing at all.
 */
export function patternCompiles() {
  return {
    Schema({ pattern }: { pattern?: string }, { location, report }: RuleContext): void {
      if (pattern === undefined) {
        return;
      }
      try {
        RegExp(pattern, "u");
      } catch (error) {
        report({
          message: `A pattern must compile under the u flag. ${(error as SyntaxError).message}.`,
          location: location.child("pattern").key(),
        });
      }
    },
  };
}
