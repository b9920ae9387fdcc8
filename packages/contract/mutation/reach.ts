/** What a mutation can change. */
export interface Reach {
  /** What is accepted and what is refused. */
  requests: boolean;
  /** Everything else: paths, credentials and answers. */
  answers: boolean;
}

/**
 * Which half of the suite can notice a mutation, by its place. The other half is not asked: it takes
 * most of a second, to find nothing. Should that be wrong, a mutant goes uncaught, and is reported.
 */
export function reachOf(pointer: string): Reach {
  const isOfAnswers = /\/(?:responses|examples?)(?:\/|$)/u.test(pointer);
  const isOfParameters = !isOfAnswers && pointer.startsWith("/components/parameters/");
  const isOfOperations = !isOfAnswers && pointer.startsWith("/paths/");
  return { requests: isOfParameters || isOfOperations, answers: !isOfParameters };
}
