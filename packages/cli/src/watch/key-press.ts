/** A key as `node:readline` tells it. */
export interface KeyPress {
  /** What it types, if anything. */
  readonly text: string | undefined;
  readonly name: string | undefined;
  readonly ctrl: boolean;
  readonly meta: boolean;
}
