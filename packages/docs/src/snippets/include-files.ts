import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { docsFolder } from "../docs-folder.ts";
import { toFence } from "../reference/to-fence.ts";

const codeBlock =
  /^(?<indent> *)(?<fence>`{3,})(?<info>[^`\n]*)\n(?<body>[^]*?)^ *\k<fence>[ \t]*$/gmu;
const fileOption = /(?:^|\s)file=(\S+)/u;

/**
 * Puts the text of a file, named relative to this package, into every code block that is empty and
 * has `file=` in its info string.
 *
 * @throws {Error} if there is no such file, or if the block has a text of its own; it names the page.
 */
export function includeFiles(markdown: string, page: string): string {
  return markdown.replaceAll(codeBlock, (block: string, ...groups) => {
    const { indent, info, body } = groups.at(-1) as Record<"indent" | "info" | "body", string>;
    const file = fileOption.exec(info)?.[1];
    if (file === undefined) return block;
    if (body.trim() !== "") throw new Error(`${page} has a text of its own for ${file}.`);
    const path = join(docsFolder, file);
    if (!existsSync(path)) throw new Error(`${page} shows ${file}, which does not exist.`);
    const text = readFileSync(path, "utf8").trimEnd();
    const lines = toFence(info.replace(fileOption, "").trim(), text).split("\n");
    return lines.map((line) => (line === "" ? "" : `${indent}${line}`)).join("\n");
  });
}
