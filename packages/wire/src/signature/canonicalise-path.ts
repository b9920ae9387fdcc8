import { decodeComponent } from "../decode-component.ts";
import { encodeComponent } from "./encode-component.ts";

/**
 * The path of a request as it is signed: each segment encoded once, however it was sent, and a slash
 * at the end. Undefined if the path is not percent-encoded UTF-8.
 */
export function canonicalisePath(path: string): string | undefined {
  const encoded = decodeComponent(path)?.split("/").map(encodeComponent).join("/");
  return encoded?.replace(/\/?$/u, "/");
}
