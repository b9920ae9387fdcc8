import { LineCounter, parseDocument } from "yaml";
import { ConfigError } from "./config-error.ts";

/**
 * Parses YAML, and JSON with it.
 *
 * @throws {ConfigError} with the line of each fault, and without the text of any.
 */
export function parseYaml(text: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    // An id of digits alone is a text.
    stringKeys: true,
  });
  if (document.errors.length > 0) {
    throw new ConfigError(
      document.errors.map(({ code, pos: [start] }) => ({
        pointer: "",
        problem: `is no YAML at line ${lineCounter.linePos(start).line}: ${toWords(code)}.`,
      })),
    );
  }
  try {
    return document.toJS();
  } catch {
    const problem = "is no YAML: an alias has no anchor before it, or there are too many.";
    throw new ConfigError([{ pointer: "", problem }]);
  }
}

/** A code such as `MISSING_CHAR` in words: the messages quote what they mind, perhaps a secret. */
function toWords(code: string): string {
  return code.toLowerCase().replaceAll("_", " ");
}
