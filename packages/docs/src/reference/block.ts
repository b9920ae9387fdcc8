/** A part of the reference, before it is a page or a file. */
export type Block = string | Facts | Fold;

/** What is known of one thing, briefly: Markdown by its name; what is undefined is left out. */
export interface Facts {
  facts: Readonly<Record<string, string | undefined>>;
}

/** What is too long for all to read: a page shows its title, and the rest on demand. */
export interface Fold {
  /** Without markup. */
  title: string;
  isOpen: boolean;
  blocks: readonly string[];
}
