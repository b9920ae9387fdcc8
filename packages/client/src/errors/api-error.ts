import { DasError } from "./das-error.ts";

/** The server answered, and refused or failed: its status is not in the 200s. */
export class ApiError extends DasError {
  override name = "ApiError";
  declare readonly method: string;
  declare readonly url: string;
  /** The HTTP status. */
  declare readonly status: number;
  /** The error's code, such as `DAS.200104`; absent if the answer is not what the spec says of an error. */
  declare readonly error_code: string | undefined;
  /** What is wrong, in the server's words; absent as `error_code` is. */
  declare readonly error_msg: string | undefined;
  /** The id of the request, for the vendor's support, where the answer tells it. */
  declare readonly request_id: string | undefined;

  constructor({ method, url }: Request, { status, headers }: Response, body: unknown) {
    const [error_code, error_msg, named] = ["error_code", "error_msg", "request_id"].map(
      (field) => {
        const value = (body as Record<string, unknown> | null | undefined)?.[field];
        return typeof value === "string" ? value : undefined;
      },
    );
    const request_id = headers.get("X-Request-Id") ?? named;
    const facts = [
      `${method} ${url}: ${status}`,
      error_code,
      error_msg,
      request_id && `(request ${request_id})`,
    ];
    super(facts.filter(Boolean).join(" "), {
      method,
      url,
      status,
      error_code,
      error_msg,
      request_id,
    });
  }
}
