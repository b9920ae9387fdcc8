import { InputError } from "../input-error.ts";

/**
 * Reads headers as `--header` takes them.
 *
 * @throws {InputError} if one is no header; it does not quote it, as it may hold a secret.
 */
export function parseHeaders(texts: readonly string[]): Record<string, string> {
  const headers = new Headers();
  for (const text of texts) {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+): *([\t -~]*)$/u.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      throw new InputError(
        '--header must be a name, a colon and a value, such as "Prefer: example=busy".',
      );
    }
    headers.append(name, value);
  }
  return Object.fromEntries(headers);
}
