import type { Process } from "@das-processes/client";

/** What a list of sessions is made of. */
export interface RowForm {
  /** Those that were asked for, in their order. */
  columns: readonly (keyof Process)[] | undefined;
  /** Whole SQL texts. */
  isFull: boolean;
  /** The width of the terminal, in columns. */
  width: number;
}
