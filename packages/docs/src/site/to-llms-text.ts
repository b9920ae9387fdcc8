import type { Page } from "../pages/page.ts";
import { isGuide } from "./to-guide.ts";

/** What a language model should read, in the form of llms.txt: a title, a summary, links by section. */
export function toLlmsText(pages: readonly Page[]): string {
  const home = pages.find(({ path }) => path === "")!;
  const guides = pages.filter((page) => isGuide(page) && page !== home);
  const records = pages.filter((page) => !isGuide(page) && page.path !== "api");
  return [
    `# ${home.title}`,
    `> ${home.description}`,
    "## Reference",
    [
      "- [API reference](reference.md): every parameter, field, answer and error code",
      "- [OpenAPI description as YAML](openapi.yaml)",
      "- [OpenAPI description as JSON](openapi.json)",
    ].join("\n"),
    "## Guides",
    guides.map((page) => toLink(page, `${page.path}.md`)).join("\n"),
    "## Optional",
    records.map((page) => toLink(page, `${page.path}/`)).join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

function toLink({ title, description }: Page, address: string): string {
  return `- [${title}](${address}): ${description}`;
}
