import { createHash } from "node:crypto";
import { attributeOf, type Element } from "./html.ts";

/**
 * What a page may load and run: files of its own host, and the scripts that stand in it. The colours
 * of code are in style attributes, which no hash can name.
 */
export function toContentSecurityPolicy(elements: readonly Element[]): string {
  const scripts = elements.filter(
    (element) => element.tagName === "script" && attributeOf(element, "src") === undefined,
  );
  const hashes = scripts.map(({ childNodes }) => {
    const text = childNodes.map((node) => ("value" in node ? node.value : "")).join("");
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  });
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...new Set(hashes)].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
