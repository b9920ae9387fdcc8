/** The target cannot be tested at all. The message says why in one sentence, for a person. */
export class TargetError extends Error {
  override name = "TargetError";
}
