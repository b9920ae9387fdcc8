const messages = {
  unreachable: "The database cannot be reached",
  timeout: "The database did not answer in time",
  refused: "The database refused",
  overloaded: "The database, or its queue here, is full",
};

/**
 * A database does not give its sessions. It has neither a password nor the text of a statement, and no
 * cause, as the errors of a driver may have both.
 */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly kind: keyof typeof messages;
  /** The number of the database's own error, such as `1045`, or the network's name for it. */
  readonly code: string | undefined;

  constructor(kind: keyof typeof messages, code?: string) {
    super(`${messages[kind]}${code === undefined ? "" : ` (${code})`}.`);
    this.kind = kind;
    this.code = code;
  }
}
