import type { Page } from "../pages/page.ts";

/** A sitemap of all pages, whose addresses have to be whole. */
export function toSitemap(pages: readonly Page[], root: string): string {
  const addresses = [...pages.map(({ path }) => (path === "" ? "." : `${path}/`)), "reference/"];
  const urls = addresses.map((address) => `<url><loc>${new URL(address, root).href}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>\n",
  ].join("\n");
}
