import { InvalidArgumentError } from "commander";

/** Reads a regular expression, which is not to mind capitals. */
export function parsePattern(text: string): RegExp {
  try {
    return new RegExp(text, "iu");
  } catch {
    // Node's own words quote the pattern once more, and end in no sentence.
    throw new InvalidArgumentError(
      "Give a regular expression, with a \\ before each of ( ) [ ] { } . * + ? | ^ $ that is meant as it is.",
    );
  }
}
