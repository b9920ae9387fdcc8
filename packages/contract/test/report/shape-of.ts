import type { XmlElement } from "./parse-xml.ts";

/** The elements of a document with the names of their attributes, and without any text. */
export function shapeOf({ name, attributes, children }: XmlElement): string {
  return `<${[name, ...Object.keys(attributes)].join(" ")}>${children.map(shapeOf).join("")}</>`;
}
