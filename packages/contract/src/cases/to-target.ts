import type { Operation } from "@das-processes/spec";
import type { CaseValues } from "./case.ts";

/** The target of a request: the path with its values put in place, and the query, percent-encoded. */
export function toTarget({ path }: Operation, values: CaseValues): string {
  const pathname = path.replaceAll(/\{([^}]+)\}/gu, (_, name: string) =>
    encode(values.path[name] ?? ""),
  );
  const pairs = values.query.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return `${pathname}${pairs.length > 0 ? "?" : ""}${pairs.join("&")}`;
}

/** As signatures want it: all but letters, digits and `-_.~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
