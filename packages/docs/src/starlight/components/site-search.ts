import type MiniSearch from "minisearch";
import type { Section } from "../../site/section.ts";

type Index = { miniSearch: MiniSearch<Section>; url: URL };

const greatest = 20;

/** The search of the site: a button, and a dialog that finds sections of the pages. */
export class SiteSearch extends HTMLElement {
  readonly #dialog = this.querySelector("dialog")!;
  readonly #input = this.querySelector("input")!;
  readonly #status = this.querySelector("p")!;
  readonly #results = this.querySelector("ol")!;
  #index: Promise<Index> | undefined;

  connectedCallback(): void {
    const button = this.querySelector("button")!;
    button.hidden = false;
    button.addEventListener("click", () => this.#open());
    document.addEventListener("keydown", (event) => this.#openByKey(event));
    this.#input.addEventListener("input", () => void this.#search());
    this.#dialog.addEventListener("keydown", (event) => this.#move(event));
    this.#dialog.addEventListener("click", ({ target }) => {
      // A click beside the dialog's content is one on the dialog itself; a result is on this page.
      if (target === this.#dialog || (target as Element).closest("a")) this.#dialog.close();
    });
  }

  #openByKey(event: KeyboardEvent): void {
    const writes = (event.target as Element).matches("input, select, textarea");
    const isSlash = event.key === "/" && !writes;
    const isCombination = event.key === "k" && (event.ctrlKey || event.metaKey);
    if (!isSlash && !isCombination) return;
    event.preventDefault();
    this.#open();
  }

  #open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
    this.#index ??= loadIndex(this.dataset["index"]!);
    void this.#search();
  }

  /** The arrows go from the field to the results and through them; Enter takes the first. */
  #move(event: KeyboardEvent): void {
    const stops = [this.#input, ...this.#results.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const current = stops.indexOf(document.activeElement as HTMLAnchorElement);
      stops[(current + step + stops.length) % stops.length]!.focus();
    } else if (event.key === "Enter" && event.target === this.#input) {
      event.preventDefault();
      this.#results.querySelector("a")?.click();
    }
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    try {
      const { miniSearch, url } = await this.#index!;
      // Another letter may have been typed meanwhile.
      if (query !== this.#input.value.trim()) return;
      const found = miniSearch.search(query) as unknown as Section[];
      this.#results.replaceChildren(
        ...found.slice(0, greatest).map((section) => toResult(section, query, url)),
      );
      this.#status.textContent = query === "" ? "" : describe(found.length, query);
    } catch (error) {
      this.#index = undefined;
      this.#status.textContent = `The search cannot be loaded: ${(error as Error).message}`;
    }
  }
}

async function loadIndex(file: string): Promise<Index> {
  const url = new URL(file, document.baseURI);
  const [{ default: MiniSearch }, response] = await Promise.all([import("minisearch"), fetch(url)]);
  if (!response.ok) throw new Error(`${url.href} answers ${response.status}`);
  const miniSearch = new MiniSearch<Section>({
    idField: "url",
    fields: ["heading", "title", "text"],
    storeFields: ["url", "heading", "title", "text"],
    searchOptions: {
      boost: { heading: 4, title: 2 },
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
    },
  });
  miniSearch.addAll((await response.json()) as Section[]);
  return { miniSearch, url };
}

function describe(count: number, query: string): string {
  if (count === 0) return `Nothing is found for “${query}”.`;
  if (count === 1) return "1 section";
  return count > greatest ? `The first ${greatest} of ${count} sections` : `${count} sections`;
}

function toResult({ url, heading, title, text }: Section, query: string, index: URL): Element {
  const link = document.createElement("a");
  link.href = new URL(url, index).href;
  link.append(
    toElement("strong", heading === title ? title : `${heading} · ${title}`),
    toElement("small", excerpt(text, query)),
  );
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function toElement(name: string, text: string): Element {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** The part of a text around the first word that was looked for. */
function excerpt(text: string, query: string): string {
  const [first = ""] = query.toLowerCase().split(/\s+/u);
  const place = Math.max(0, text.toLowerCase().indexOf(first));
  const start = place < 60 ? 0 : text.indexOf(" ", place - 50) + 1;
  return `${start > 0 ? "… " : ""}${text.slice(start, start + 160)}${start + 160 < text.length ? " …" : ""}`;
}
