import { toAnchor } from "./to-anchor.ts";
import { toCode } from "./to-code.ts";

/** A name as code, which leads to the heading that it has. */
export function toCodeLink(name: string): string {
  return `[${toCode(name)}](#${toAnchor(name)})`;
}
