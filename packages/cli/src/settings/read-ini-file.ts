import { readFile } from "node:fs/promises";
import { parse } from "ini";
import { InputError } from "../input-error.ts";

/** What a file has, by its sections. */
export type Sections = Readonly<Record<string, unknown>>;

/**
 * Reads a file of settings; undefined if it is not there.
 *
 * @throws {InputError} if it cannot be read.
 */
export async function readIniFile(file: string): Promise<Sections | undefined> {
  try {
    return parse(await readFile(file, "utf8"));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new InputError(
      `${file} cannot be read (${code}): see that it is a file that you may read.`,
      { cause },
    );
  }
}
