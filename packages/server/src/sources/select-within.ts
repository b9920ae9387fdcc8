/**
 * A SELECT that the server ends itself when its time is up, so that none is left behind by those who
 * no longer wait for it. MariaDB reads what is in the first comment, MySQL what is in the second.
 *
 * @param select what comes after the word.
 */
export function selectWithin(timeoutMs: number, select: string): string {
  return `/*M! SET STATEMENT max_statement_time=${timeoutMs / 1000} FOR */
    SELECT /*+ MAX_EXECUTION_TIME(${timeoutMs}) */ ${select}`;
}
