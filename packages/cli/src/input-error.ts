/** What was asked for cannot be done: an option, a setting or a file is wrong. Nothing was sent. */
export class InputError extends Error {
  override name = "InputError";
}
