import { DasError, type Target } from "./das-error.ts";

/**
 * No whole answer came: the server could not be reached, or the connection broke. Whether the
 * server saw the request is not known. An answer that reports a failure is an `ApiError`.
 */
export class ConnectionError extends DasError {
  override name = "ConnectionError";
  declare readonly method: string;
  declare readonly url: string;

  constructor({ method, url }: Target, cause: unknown) {
    super(
      `${method} ${url}: no whole answer came (${explain(cause) ?? "for no known reason"})`,
      { method, url },
      { cause },
    );
  }
}

/** Node's fetch says no more than "fetch failed", and hides the reason one level down. */
function explain(error: unknown): string | undefined {
  const { cause, code, message } = error as { cause?: unknown; code?: string; message?: string };
  return cause ? explain(cause) : code || message;
}
