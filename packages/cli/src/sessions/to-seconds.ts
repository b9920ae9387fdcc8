/**
 * The seconds that a field tells, and nothing where it tells none: the service has them as texts. What
 * is too great to be exact tells none.
 */
export function toSeconds(text: string): number | undefined {
  return /^\d{1,15}$/u.test(text) ? Number(text) : undefined;
}
