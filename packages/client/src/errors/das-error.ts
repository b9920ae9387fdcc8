/** What a request is sent to. */
export interface Target {
  method: string;
  url: string;
}

/** The ancestor of every error that the client throws of its own. It is not thrown itself. */
export abstract class DasError extends Error {
  override name = "DasError";

  constructor(message: string, details?: object, options?: ErrorOptions) {
    super(message, options);
    Object.assign(this, details);
  }
}
