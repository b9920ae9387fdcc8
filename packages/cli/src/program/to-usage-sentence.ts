import { toPrintable } from "../text/to-printable.ts";

/** What is wrong with a command line, as one sentence. */
export function toUsageSentence(text: string): string {
  const sentence = text
    .trim()
    .replace(/^error: /u, "")
    // What stands behind a name that is not known may be a secret: no option takes one.
    .replace(/^(unknown option '--[^=']*)=.*'/su, "$1'")
    .replace(/\n\(Did you mean (.*)\)$/su, ": did you mean $1")
    .replace(
      /( is invalid(?: for argument '\w+')?)\. (.)/u,
      (_, begin: string, first: string) => `${begin}: ${first.toLowerCase()}`,
    )
    .replace(/\. Expected /u, ": expected ");
  const end = /[.?]$/u.test(sentence) ? "" : "; see das-processes --help.";
  return toPrintable(sentence + end);
}
