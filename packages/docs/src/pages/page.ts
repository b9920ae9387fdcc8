/** A page of the site, before the site's tool sees it. */
export interface Page {
  /** Where it lies below the site's root, without a slash at either end: `guides/quickstart`. */
  path: string;
  title: string;
  /** One or two sentences, without markup. */
  description: string;
  /** Markdown without the title, which may hold HTML; links to other pages begin with a slash. */
  body: string;
}
