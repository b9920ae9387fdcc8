/**
 * What a log may have of an error. Messages are left out: a driver quotes the statement in them, and
 * the values of a call.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) {
    return { name: typeof error };
  }
  const { name, message, kind, code, cause, stack = "" } = error as Error & Record<string, unknown>;
  return {
    name,
    kind,
    code,
    frames: stack
      .replace(message, "")
      .split("\n")
      .filter((line) => line.startsWith("    at ")),
    cause: cause && describeError(cause),
  };
}
