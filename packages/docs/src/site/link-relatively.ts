import { attributeOf, type Edit, type Element } from "./html.ts";

const names = ["href", "src", "data-index"];

/**
 * What makes every address from the root of the host one that is relative to the page: so the same
 * files work at the root and below any folder. Astro has no option for it (withastro/astro#4229).
 */
export function linkRelatively(elements: readonly Element[], path: string): Edit[] {
  return elements.flatMap((element) =>
    names.flatMap((name) => {
      const value = attributeOf(element, name);
      if (value === undefined || !/^\/(?!\/)/u.test(value)) return [];
      const { startOffset, endOffset } = element.sourceCodeLocation!.attrs![name]!;
      return [{ start: startOffset, end: endOffset, text: `${name}="${toRelative(value, path)}"` }];
    }),
  );
}

/** An address from the root of the site, as a page at a path of it writes it. */
export function toRelative(address: string, path: string): string {
  const up = path === "" ? "./" : path.replaceAll(/[^/]+/gu, "..").concat("/");
  return `${up}${address.slice(1)}`;
}
