/** A spec in which one thing is another. */
export interface Mutant {
  /** Its kind, the place and, where one place is changed in several ways, what stands there now. */
  id: string;
  /** What was done, such as `bound raised`. */
  kind: string;
  /** The place that was changed, as a JSON pointer. */
  pointer: string;
  /** What stood there and what stands there now. */
  description: string;
  document: object;
}
