/**
 * node src/replace-logo.ts FILE
 *
 * Puts words in the place of the two pictures that a page of Redoc 3 fetches from its vendor's CDN
 * for the credit in the sidebar: no option leaves them out. Knows how Redoc 3.0.1 names them, and
 * stops if the page does not.
 */
import { readFileSync, writeFileSync } from "node:fs";

const pictures = {
  "https://cdn.redoc.ly/redoc/logo-mini-full.svg": { text: "Redoc", width: 36 },
  "https://cdn.redoc.ly/redoc/logo-mini.svg": { text: "R", width: 10 },
};

const [file] = process.argv.slice(2);
if (file === undefined) {
  throw new Error("Usage: node src/replace-logo.ts FILE");
}

let page = readFileSync(file, "utf8");
for (const [url, { text, width }] of Object.entries(pictures)) {
  if (!page.includes(url)) {
    throw new Error(
      `${file} does not name ${url}. Look at what this version of Redoc fetches, and mend ${import.meta.filename}.`,
    );
  }
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="16">` +
    `<text y="12" font-family="sans-serif" font-size="12" fill="#3b82f6">${text}</text></svg>`;
  page = page.replaceAll(url, `data:image/svg+xml,${encodeURIComponent(picture)}`);
}
writeFileSync(file, page);
