import { once } from "node:events";

const chunkLength = 65_536;

/** Writes lines to standard output, no faster than they are read there. */
export async function writeLines(lines: Iterable<string>): Promise<void> {
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < chunkLength) continue;
    if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
    chunk = "";
  }
  process.stdout.write(chunk);
}
