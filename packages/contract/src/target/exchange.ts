/** A request as it goes over the wire. */
export interface WireRequest {
  method: string;
  /** The path and the query, percent-encoded, or meant not to be. */
  target: string;
  headers: Readonly<Record<string, string>>;
}

export interface WireAnswer {
  /** 0 if no whole answer came. */
  status: number;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string>>;
  /** The body; if no whole answer came, the reason. */
  text: string;
  /** The body as JSON; undefined if it is none. */
  json: unknown;
}

/** A request, and what came of it. */
export interface Exchange {
  request: WireRequest;
  answer: WireAnswer;
}
