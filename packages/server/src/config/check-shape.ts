import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { Schema } from "@das-processes/spec";
import { ConfigError, type ConfigProblem } from "./config-error.ts";

/**
 * Holds the value of a configuration file to its schema.
 *
 * @throws {ConfigError} with every place that breaks it.
 */
export function checkShape(value: unknown, schema: Schema): void {
  const validate = new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
  if (!validate(value)) {
    const problems = (validate.errors ?? []).flatMap((error) => describe(error) ?? []);
    const byPointer = new Map(problems.toReversed().map((problem) => [problem.pointer, problem]));
    throw new ConfigError([...byPointer.values()].toReversed());
  }
}

function describe({
  instancePath,
  keyword,
  params,
  parentSchema,
  propertyName,
}: ErrorObject): ConfigProblem | undefined {
  const { description, properties = {}, propertyNames } = parentSchema as Schema;
  const child = (name: unknown) => `${instancePath}/${escape(String(name))}`;
  if (propertyName !== undefined) {
    // Told once more for the object, with a description.
    return undefined;
  }
  switch (keyword) {
    case "required": {
      const { missingProperty: name } = params as { missingProperty: string };
      const wanted = properties[name]?.["description"];
      return { pointer: child(name), problem: `must be given: ${String(wanted)}.` };
    }
    case "additionalProperties": {
      const known = Object.keys(properties).join(", ");
      const problem = `is not known here; known are: ${known}.`;
      return { pointer: child(params["additionalProperty"]), problem };
    }
    case "propertyNames": {
      const { description: wanted } = propertyNames as Schema;
      const pointer = child(params["propertyName"]);
      return { pointer, problem: `must be ${String(wanted)}.` };
    }
    default:
      return { pointer: instancePath, problem: `must be ${String(description)}.` };
  }
}

/** A name as a JSON Pointer has it. */
function escape(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
