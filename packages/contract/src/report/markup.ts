/** HTML or XML in which every text is escaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes HTML or XML of a template: what is put in is escaped, unless it is markup itself. */
export function markup(
  template: TemplateStringsArray,
  ...values: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  return new Markup(String.raw({ raw: template }, ...values.map(toSource)));
}

function toSource(value: string | number | Markup | readonly Markup[]): string {
  if (value instanceof Markup) {
    return value.source;
  }
  return typeof value === "object"
    ? value.map(({ source }) => source).join("")
    : String(value).replaceAll(/[&<>"']/gu, (character) => references[character] as string);
}
