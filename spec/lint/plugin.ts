import { dependenciesNameParameters } from "./dependencies-name-parameters.ts";
import { describedWithExample } from "./described-with-example.ts";
import { errorExamplesSayWhatToDo } from "./error-examples-say-what-to-do.ts";
import { errorResponsesHaveErrorSchema } from "./error-responses-have-error-schema.ts";
import { noObjectQueryParameters } from "./no-object-query-parameters.ts";
import { patternCompiles } from "./pattern-compiles.ts";

/** The house rules as a plugin of Redocly. A rule works only if `redocly.yaml` names it, too. */
export default function plugin() {
  return {
    id: "das-processes",
    rules: {
      oas3: {
        "dependencies-name-parameters": dependenciesNameParameters,
        "described-with-example": describedWithExample,
        "error-examples-say-what-to-do": errorExamplesSayWhatToDo,
        "error-responses-have-error-schema": errorResponsesHaveErrorSchema,
        "no-object-query-parameters": noObjectQueryParameters,
        "pattern-compiles": patternCompiles,
      },
    },
  };
}
