/** One thing that is wrong with a value. */
export interface ValidationIssue {
  /** Where it is, as a JSON pointer (RFC 6901), such as `/processes/3/time`; empty for the whole value. */
  readonly pointer: string;
  /** The same place as a list of keys. */
  readonly path: readonly string[];
  /** What was expected there and what came, such as `must be a string, not 5`. */
  readonly message: string;
}

export type ValidationResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly value?: never; readonly issues: readonly ValidationIssue[] };

/**
 * A function that checks a value and returns it, typed, or what is wrong with it. It is also a
 * Standard Schema (https://standardschema.dev), which form libraries, routers and the like take.
 */
export interface Validator<Output> {
  (value: unknown): ValidationResult<Output>;
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "das-processes";
    readonly validate: (value: unknown) => ValidationResult<Output>;
    readonly types?: { readonly input: Output; readonly output: Output };
  };
}

interface CompiledValidator {
  (value: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}

interface CompiledError {
  keyword: string;
  instancePath: string;
  params: Record<string, string | number>;
}

/** Makes a validator of a function that Ajv compiled. */
export function toValidator<Output>(check: CompiledValidator): Validator<Output> {
  const validate = (value: unknown): ValidationResult<Output> =>
    check(value)
      ? { value: value as Output }
      : { issues: (check.errors ?? []).map((error) => toIssue(value, error)) };
  return Object.assign(validate, {
    "~standard": { version: 1, vendor: "das-processes", validate },
  } as const);
}

function toIssue(root: unknown, { keyword, instancePath, params }: CompiledError): ValidationIssue {
  const path = instancePath.split("/").slice(1);
  const child = params["missingProperty"] ?? params["additionalProperty"];
  if (child !== undefined) path.push(`${child}`.replaceAll("~", "~0").replaceAll("/", "~1"));
  const keys = path.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const received = keys.reduce((node, key) => (node as Record<string, unknown>)?.[key], root);
  return {
    pointer: ["", ...path].join("/"),
    path: keys,
    message: toMessage(keyword, params, describe(received)),
  };
}

function toMessage(
  keyword: string,
  { comparison, limit, pattern, sentence, type }: CompiledError["params"],
  received: string,
): string {
  if (sentence) return `${sentence}`;
  if (keyword === "required") return "is required";
  if (keyword === "additionalProperties") return "is not known";
  const expected = type
    ? `be of type ${type}`
    : pattern
      ? `match ${pattern}`
      : comparison
        ? `be ${comparison} ${limit}`
        : `have a ${keyword} of ${limit}`;
  return `must ${expected}, not ${received}`;
}

/** A value as it can stand in a message: short, and without what a container holds. */
export function describe(value: unknown): string {
  if (typeof value === "object" && value) return Array.isArray(value) ? "an array" : "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 50 ? `${text.slice(0, 50)}…` : text;
}
