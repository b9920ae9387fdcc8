import type { WireAnswer } from "./target/exchange.ts";

const greatestLength = 300;

/** An answer in a line: its status, its type, and the beginning of its body. */
export function describeAnswer({ status, headers, text }: WireAnswer): string {
  if (status === 0) return `no whole answer (${text})`;
  const type = headers["content-type"] ?? "no content type";
  const body = text.length > greatestLength ? `${text.slice(0, greatestLength)}…` : text;
  return `${status}, ${type}${body && `: ${body}`}`;
}
