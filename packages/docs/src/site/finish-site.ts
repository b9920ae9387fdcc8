/**
 * node src/site/finish-site.ts FOLDER
 *
 * Finishes the site that Astro has built in a folder. Each page gets relative addresses and a
 * Content-Security-Policy; beside the pages come the index of the search, a sitemap, llms.txt, and
 * the guides as Markdown. DOCS_URL is the address at which the site will be, for what needs one.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listPages } from "../pages/list-pages.ts";
import { applyEdits, attributeOf, listElements, type Edit, type Element } from "./html.ts";
import { linkRelatively } from "./link-relatively.ts";
import { listSections } from "./list-sections.ts";
import { moveContents } from "./move-contents.ts";
import { toContentSecurityPolicy } from "./to-content-security-policy.ts";
import { isGuide, toGuide } from "./to-guide.ts";
import { toLlmsText } from "./to-llms-text.ts";
import { toSitemap } from "./to-sitemap.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  throw new Error("Usage: node src/site/finish-site.ts FOLDER");
}

const root = process.env["DOCS_URL"];
const pages = await listPages();
const sections = pages.flatMap((page) => {
  const file = join(folder, page.path, "index.html");
  const html = moveContents(readFileSync(file, "utf8"));
  const elements = listElements(html);
  const edits = [...linkRelatively(elements, page.path), completeHead(elements, page.path)];
  writeFileSync(file, applyEdits(html, edits));
  return listSections(elements, page);
});
writeFileSync(join(folder, "search.json"), JSON.stringify(sections));
writeFileSync(join(folder, "llms.txt"), toLlmsText(pages));
writeFileSync(join(folder, "sitemap.xml"), toSitemap(pages, root ?? "http://127.0.0.1:4011/"));
for (const guide of pages.filter(isGuide)) {
  writeFileSync(join(folder, `${guide.path || "index"}.md`), toGuide(guide));
}

/** Puts the policy before every script that it is about. */
function completeHead(elements: readonly Element[], path: string): Edit {
  const charset = elements.find((element) => attributeOf(element, "charset") !== undefined)!;
  const { endOffset } = charset.sourceCodeLocation!;
  const policy = toContentSecurityPolicy(elements);
  const tags = [`<meta http-equiv="Content-Security-Policy" content="${policy}">`];
  if (root !== undefined) {
    const address = new URL(path === "" ? "." : `${path}/`, root).href;
    tags.push(
      `<link rel="canonical" href="${address}">`,
      `<meta property="og:url" content="${address}">`,
    );
  }
  return { start: endOffset, end: endOffset, text: tags.join("") };
}
