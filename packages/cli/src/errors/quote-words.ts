import cliTruncate from "cli-truncate";
import { hideSecrets } from "../settings/hide-secrets.ts";
import { toPrintable } from "../text/to-printable.ts";

const greatestWidth = 200;

/** The words of a server, harmless and not too many. */
export function quoteWords(words: string): string {
  // Cut at the end: the half of a secret would not be found.
  return cliTruncate(hideSecrets(toPrintable(words)), greatestWidth);
}
