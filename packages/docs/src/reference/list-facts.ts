import type { Facts } from "./block.ts";

/** The facts that there are. */
export function listFacts({ facts }: Facts): [name: string, markdown: string][] {
  return Object.entries(facts).flatMap(([name, markdown]): [string, string][] =>
    markdown === undefined ? [] : [[name, markdown]],
  );
}
