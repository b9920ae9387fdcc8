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
  const child = params["missingProperty"] ?? params["additionalProperty"];
  const name = `${child}`.replaceAll("~", "~0").replaceAll("/", "~1");
  const pointer = child === undefined ? instancePath : `${instancePath}/${name}`;
  const path = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const received = path.reduce((node, key) => (node as Record<string, unknown>)?.[key], root);
  return { pointer, path, message: toMessage(keyword, params, received) };
}

function toMessage(
  keyword: string,
  { comparison, limit, pattern, sentence, type }: CompiledError["params"],
  received: unknown,
): string {
  if (sentence) return `${sentence}`;
  if (keyword === "additionalProperties") return "is not known";
  if (received === undefined) return "is required";
  const expected = type
    ? `be of type ${type}`
    : pattern
      ? `match ${pattern}`
      : comparison
        ? `be ${comparison} ${limit}`
        : `have a ${keyword} of ${limit}`;
  return `must ${expected}, not ${describe(received)}`;
}

/** A value as a message can hold it: short, and without what a container holds. */
export function describe(value: unknown): string {
  if (typeof value === "object" && value) return Array.isArray(value) ? "an array" : "an object";
  return clip(typeof value === "string" ? JSON.stringify(value) : String(value), 50);
}

/** A text from elsewhere as a message can hold it: short, on one line, without control characters. */
export function clip<Text extends string | undefined>(text: Text, maxLength = 200): Text {
  const line = text
    ?.slice(0, maxLength + 1)
    .replace(
      /[\p{C}\p{Zl}\p{Zp}]/gu,
      (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`,
    );
  return (line && line.length > maxLength ? `${line.slice(0, maxLength)}…` : line) as Text;
}
