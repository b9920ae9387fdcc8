import { clip } from "./to-validator.ts";

/** What JSON and URLs write for a character: `\u003d` or `\/`, and `%3D`. */
const escapes = [/\\(?:u00([\da-f]{2})|([^]))/gi, /%([\da-f]{2})/gi];

/**
 * Makes a function that replaces each secret in a text by `***`: as it is, or within what was encoded
 * in base64. A text that hides one in escapes of JSON or a URL is given without any such escapes.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap(listForms);
  const redact = (text: string) => forms.reduce((rest, form) => rest.replaceAll(form, "***"), text);
  return (text) =>
    escapes.reduce((rest, escape) => {
      const decoded = rest.replace(escape, (_, hex?: string, character?: string) =>
        hex ? String.fromCharCode(parseInt(hex, 16)) : character!,
      );
      const redacted = redact(decoded);
      return redacted === decoded ? rest : redacted;
    }, redact(text));
}

/**
 * A secret, and the part of its base64 that does not depend on its neighbours, for each of the three
 * places in a group of bytes where it can begin.
 */
function listForms(secret: string): string[] {
  const encoded = [0, 1, 2].map((shift) =>
    // Three bytes make four characters; those at either end that hold bits of others are left out.
    btoa("\0".repeat(shift) + secret).slice(shift && shift + 1, ((shift + secret.length) * 4) / 3),
  );
  return [secret, ...encoded];
}

/**
 * A copy of what a `fetch` threw: the message, code and stack, and those of the causes, without
 * secrets. Whatever else it holds may be what the server sent, or a circle.
 */
export function copyError(error: any, redact: (text: string) => string, depth = 0): unknown {
  if (typeof error === "string") return clip(redact(error));
  if (typeof error?.message !== "string" || depth > 5) return undefined;
  const message = clip(redact(error.message));
  const cause = copyError(error.cause, redact, depth + 1);
  const copy = new (error instanceof TypeError ? TypeError : Error)(message, { cause });
  return Object.assign(copy, {
    stack: redact(`${error.stack}`.replace(error.message, () => message)),
    ...(error.code && { code: clip(redact(`${error.code}`)) }),
  });
}
