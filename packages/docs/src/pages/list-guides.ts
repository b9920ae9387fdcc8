import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { docsFolder } from "../docs-folder.ts";
import { includeFiles } from "../snippets/include-files.ts";
import type { Page } from "./page.ts";

const folder = join(docsFolder, "guides");

/** The pages written by hand: `index.md` is the start of the site, the rest are its guides. */
export function listGuides(): Page[] {
  return readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const [, title, description, body] = /^# (.+)\n\n(.+)\n([^]*)$/u.exec(text) ?? [];
    if (title === undefined || description === undefined || body === undefined) {
      throw new Error(`guides/${file} does not begin with a title and a paragraph of one line.`);
    }
    const { name } = parse(file);
    return {
      path: name === "index" ? "" : `guides/${name}`,
      title,
      description,
      body: `${description}\n${includeFiles(body, `guides/${file}`)}`,
    };
  });
}
