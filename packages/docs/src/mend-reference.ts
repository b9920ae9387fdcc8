/**
 * node src/mend-reference.ts FILE
 *
 * Mends a page of Redoc 3 where no option does: it fetches two pictures for its credit from its
 * vendor's CDN, some of its colours are too faint to read, a menu hides from a screen reader what is
 * chosen, and its styles carry comments for its vendor's own tools, as heavy as our samples. Knows the
 * page of Redoc 3.0.1, and stops if another one does not have what it looks for.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** Shades of Redoc's own colours that have the contrast of 4.5 to 1 that WCAG asks for. */
const style = [
  ":root:not(.dark){--color-blue-6:#1663d6;--color-blue-7:#1f5fc4;--color-warm-grey-5:#6e6f7a}",
  ":root:not(.dark){--color-carrot-7:#a3560f;--color-green-7:#11713c}",
  ":root:not(.dark) .tag-get{--tag-color:#11713c}",
  ":root.dark{--input-content-placeholder-color:#9b9ca8}",
].join("");

const mendings: readonly (readonly [found: string | RegExp, mended: string])[] = [
  ["https://cdn.redoc.ly/redoc/logo-mini-full.svg", toPicture("Redoc", 36)],
  ["https://cdn.redoc.ly/redoc/logo-mini.svg", toPicture("R", 10)],
  ['"aria-label":`Example`,options:', "options:"],
  [/\s*\/\*\*(?:(?!\*\/)[^])*?@(?:tokens|presenter)(?:(?!\*\/)[^])*?\*\//gu, ""],
  [/[ \t]*\/\/ ?@presenter [A-Za-z ]+(?=\n)/gu, ""],
  ["<title>", `<style>${style}</style><title>`],
];

const [file] = process.argv.slice(2);
if (file === undefined) {
  throw new Error("Usage: node src/mend-reference.ts FILE");
}

let page = readFileSync(file, "utf8");
for (const [found, mended] of mendings) {
  const mendedPage = page.replaceAll(found, () => mended);
  if (mendedPage === page) {
    throw new Error(
      `${file} does not have ${String(found)}. Look at what this version of Redoc has, and mend ${import.meta.filename}.`,
    );
  }
  page = mendedPage;
}
writeFileSync(file, page);

/** A word in the place of a picture. */
function toPicture(text: string, width: number): string {
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="16">` +
    `<text y="12" font-family="sans-serif" font-size="12" fill="#3b82f6">${text}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}
