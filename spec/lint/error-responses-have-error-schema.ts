import { errorStatus } from "./error-status.ts";
import type { RuleContext } from "./rule-context.ts";

interface Options {
  /** The `$ref` of the one schema that every error response has. */
  schema?: string;
}

interface Response {
  content?: Record<string, { schema?: { $ref?: string } }>;
}

/** Every response that may tell of an error says so in JSON, and in one schema. */
export function errorResponsesHaveErrorSchema({ schema }: Options) {
  if (schema === undefined) {
    throw new TypeError(
      'The rule error-responses-have-error-schema needs the option "schema", a $ref.',
    );
  }
  return {
    Responses(responses: Record<string, Response | { $ref: string }>, context: RuleContext): void {
      for (const [status, reference] of Object.entries(responses)) {
        const resolved = context.resolve(reference);
        if (!errorStatus.test(status) || resolved.node === undefined) {
          continue;
        }
        // An inline response resolves to itself, and to the location of what it stands in.
        const location =
          resolved.node === reference ? context.location.child(status) : resolved.location;
        const content = resolved.node.content?.["application/json"];
        if (content === undefined) {
          context.report({
            message: `The response ${status} has no content application/json.`,
            location: location.key(),
          });
        } else if (content.schema?.$ref !== schema) {
          context.report({
            message: `The response ${status} must have the schema $ref: "${schema}".`,
            location: location.child(["content", "application/json", "schema"]).key(),
          });
        }
      }
    },
  };
}
