import { parseDependency } from "../src/parameter-dependency.ts";
import type { RuleContext } from "./rule-context.ts";

interface Parameter {
  name: string;
}

interface WithParameters {
  parameters?: (Parameter | { $ref: string })[];
}

interface Operation extends WithParameters {
  "x-dependencies"?: unknown;
}

/** Every expression of `x-dependencies` can be read, and names parameters of its operation alone. */
export function dependenciesNameParameters() {
  return {
    PathItem: {
      Operation(
        operation: Operation,
        context: RuleContext,
        parents: { PathItem: WithParameters },
      ): void {
        const expressions = operation["x-dependencies"] ?? [];
        const location = context.location.child("x-dependencies");
        if (!Array.isArray(expressions)) {
          context.report({
            message: "x-dependencies must be a list of expressions.",
            location: location.key(),
          });
          return;
        }
        const declared = [parents.PathItem.parameters, operation.parameters]
          .flat()
          .map((parameter) => context.resolve(parameter).node?.name)
          .filter((name) => name !== undefined);
        for (const [index, expression] of expressions.entries()) {
          for (const message of problemsOf(String(expression), declared)) {
            context.report({ message, location: location.child([index]) });
          }
        }
      },
    },
  };
}

function problemsOf(expression: string, declared: readonly string[]): string[] {
  try {
    return parseDependency(expression)
      .parameters.filter((name) => !declared.includes(name))
      .map(
        (name) =>
          `"${expression}" names "${name}", which is no parameter of the operation; those are: ${declared.join(", ")}.`,
      );
  } catch (error) {
    return [(error as SyntaxError).message];
  }
}
