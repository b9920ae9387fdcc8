/** How many of its parameters each operator lets a request give. */
const operators = {
  Or: {
    counts: (all: number) => Array.from({ length: all }, (_, index) => index + 1),
    sentence: (names: string) => `At least one of ${names} must be given.`,
  },
  OnlyOne: {
    counts: () => [1],
    sentence: (names: string) => `Exactly one of ${names} must be given.`,
  },
  ZeroOrOne: {
    counts: () => [0, 1],
    sentence: (names: string) => `At most one of ${names} may be given.`,
  },
  AllOrNone: {
    counts: (all: number) => [0, all],
    sentence: (names: string) => `Either all of ${names} must be given, or none.`,
  },
} as const;

export type DependencyOperator = keyof typeof operators;

/**
 * A rule on which parameters of an operation go together, as written in `x-dependencies`.
 * Source: the Inter-parameter Dependency Language (IDL4OAS), of which the four operators over plain
 * names are supported.
 */
export interface ParameterDependency {
  operator: DependencyOperator;
  /** Two names or more. */
  parameters: readonly string[];
}

const expression = /^(?<operator>\w+)\((?<names>\s*[\w-]+(?:\s*,\s*[\w-]+)+\s*)\);$/u;

/**
 * Reads one expression of `x-dependencies`, for example `Or(user, database);`.
 *
 * @throws {SyntaxError} if the expression is none of the supported ones.
 */
export function parseDependency(text: string): ParameterDependency {
  const { operator, names } = expression.exec(text.trim())?.groups ?? {};
  if (operator === undefined || names === undefined || !Object.hasOwn(operators, operator)) {
    throw new SyntaxError(
      `Cannot read the dependency "${text}": write an operator (${Object.keys(operators).join(", ")}), ` +
        `two or more parameter names and a semicolon, such as "Or(user, database);".`,
    );
  }
  return {
    operator: operator as DependencyOperator,
    parameters: names.split(",").map((name) => name.trim()),
  };
}

/** How many of the dependency's parameters a request may give, in rising order. */
export function allowedCounts({ operator, parameters }: ParameterDependency): readonly number[] {
  return operators[operator].counts(parameters.length);
}

/** Whether the names of the parameters that a request gives satisfy the dependency. */
export function isSatisfied(
  dependency: ParameterDependency,
  given: Pick<ReadonlySet<string>, "has">,
): boolean {
  const count = dependency.parameters.filter((name) => given.has(name)).length;
  return allowedCounts(dependency).includes(count);
}

/** The dependency as a sentence in English, for messages and documentation. */
export function describeDependency({ operator, parameters }: ParameterDependency): string {
  return operators[operator].sentence(
    `${parameters.slice(0, -1).join(", ")} and ${parameters.at(-1)}`,
  );
}
