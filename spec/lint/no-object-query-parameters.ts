import type { RuleContext } from "./rule-context.ts";

interface Parameter {
  in?: string;
}

interface Schema {
  type?: string | string[];
  properties?: object;
}

/** No query parameter is an object: clients and servers write one in different ways. */
export function noObjectQueryParameters() {
  return {
    Parameter: {
      skip: (parameter: Parameter) => parameter.in !== "query",
      Schema({ type, properties }: Schema, { rawLocation, report }: RuleContext): void {
        if ([type].flat().includes("object") || properties !== undefined) {
          report({
            message:
              "A query parameter must not be an object, because clients serialise those differently: " +
              "keep parameters flat, and say in x-dependencies which of them go together.",
            location: rawLocation.key(),
          });
        }
      },
    },
  };
}
