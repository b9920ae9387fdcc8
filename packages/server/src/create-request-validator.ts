import type { Parameter, Schema } from "@das-processes/spec";
import {
  checkDependencies,
  checkParameters,
  refuseParameter,
  type ParameterValues,
  type Violation,
  type WireOperation,
} from "@das-processes/wire";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";

/** The values of a request, of the types that the contract has for them, with its defaults. */
export interface RequestValues {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
}

/**
 * Makes the function that holds the texts of a request's parameters to the contract, and gives their
 * values. It throws a `Refusal` for the first that is wrong in the order of the contract, then for
 * the first dependency that is not satisfied.
 *
 * @throws {Error} if Ajv cannot compile a schema.
 */
export function createRequestValidator(
  operation: WireOperation,
): (texts: ParameterValues) => RequestValues {
  const validate = ajv.compile<RequestValues>({
    type: "object",
    properties: { path: toSchema(operation, "path"), query: toSchema(operation, "query") },
  });
  return (texts) => {
    const values: RequestValues = {
      path: Object.fromEntries(texts.path),
      query: Object.fromEntries(texts.query),
    };
    const errors = validate(values) ? [] : (validate.errors ?? []);
    checkParameters(operation, texts, (parameter) => findViolation(errors, parameter));
    const [other] = errors;
    if (other !== undefined) {
      throw refuseParameter(operation, undefined, `${other.instancePath} ${other.message}.`);
    }
    checkDependencies(operation, texts);
    return values;
  };
}

const ajv = new Ajv2020({
  allErrors: true,
  coerceTypes: true,
  useDefaults: true,
  formats: {
    int32: { type: "number", validate: (value: number) => (value | 0) === value },
    int64: { type: "number", validate: Number.isSafeInteger },
  },
});

function toSchema({ parameters }: WireOperation, place: Parameter["in"]): Schema {
  const own = parameters.filter((parameter) => parameter.in === place);
  return {
    type: "object",
    properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
    required: own.filter(({ required }) => required).map(({ name }) => name),
  };
}

function findViolation(
  errors: readonly ErrorObject[],
  { in: place, name }: Parameter,
): Violation | undefined {
  const error = errors.find(({ instancePath, keyword, params }) =>
    keyword === "required"
      ? instancePath === `/${place}` && params["missingProperty"] === name
      : instancePath === `/${place}/${name}`,
  );
  return error && { keyword: error.keyword, message: error.message as string };
}
