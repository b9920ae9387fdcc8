/** The error code in the body of an answer, if it has one. */
export function errorCodeOf(body: unknown): string | undefined {
  return (body as { error_code?: string } | null)?.error_code;
}
