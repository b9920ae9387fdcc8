export type Bump = "major" | "minor" | "patch";

/** A change that no release has yet. */
export interface Changeset {
  /** By the names of the packages. */
  bumps: Readonly<Record<string, Bump>>;
  /** Markdown. */
  summary: string;
}
