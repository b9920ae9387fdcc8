import { DasError } from "./das-error.ts";

/** The pages of a list did not come to an end: the server goes on giving full ones. */
export class PageLimitError extends DasError {
  override name = "PageLimitError";

  constructor(pages: number) {
    super(`Stopped after ${pages} full pages, as a list of sessions does not grow so long`);
  }
}
