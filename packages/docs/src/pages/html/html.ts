/** HTML in which every text is escaped. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type HtmlValue = string | number | Html | readonly Html[];

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Makes HTML of a template: what is put in is escaped, unless it is HTML itself. It has no empty
 * line, which would end it in Markdown.
 */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const source = String.raw({ raw: template }, ...values.map(toSource));
  return new Html(source.replaceAll(/\s*\n\s*/gu, "\n"));
}

function toSource(value: HtmlValue): string {
  if (value instanceof Html) return value.source;
  return typeof value === "object"
    ? value.map(({ source }) => source).join("")
    : String(value).replaceAll(/[&<>"']/gu, (character) => references[character] as string);
}
