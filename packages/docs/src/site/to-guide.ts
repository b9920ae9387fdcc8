import type { Page } from "../pages/page.ts";
import { toRelative } from "./link-relatively.ts";

/** The other pages are made of data, which the site has as data, too. */
export function isGuide({ path }: Page): boolean {
  return path === "" || path.startsWith("guides/");
}

/** A guide as a file of Markdown, which lies beside the folder of its page. */
export function toGuide({ path, title, body }: Page): string {
  const folder = path.split("/").slice(0, -1).join("/");
  const text = body.replaceAll(
    /\]\((\/[^)\s]*)\)/gu,
    (_, address: string) => `](${toRelative(address, folder)})`,
  );
  return `# ${title}\n\n${text}`;
}
