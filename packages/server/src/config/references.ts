import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ConfigProblem } from "./config-error.ts";

/** Where a secret is. */
export type SecretReference = { env: string } | { file: string };

/** What a configuration file refers to. */
export interface References {
  /** What could not be had so far. */
  readonly problems: ConfigProblem[];
  /** The whole path of one that starts at the directory of the file. */
  toPath: (path: string) => string;
  /** The text of a file; undefined, with a problem noted, if it cannot be had. */
  readText: (pointer: string, path: string) => Promise<string | undefined>;
  /** A secret; empty, with a problem noted, if it cannot be had. */
  readSecret: (pointer: string, reference: SecretReference) => Promise<string>;
}

export function createReferences(directory: string, environment: NodeJS.ProcessEnv): References {
  const problems: ConfigProblem[] = [];
  const toPath = (path: string) => resolve(directory, path);

  async function readText(pointer: string, path: string): Promise<string | undefined> {
    try {
      return await readFile(toPath(path), "utf8");
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      problems.push({ pointer, problem: `names a file that cannot be read (${code}).` });
      return undefined;
    }
  }

  async function readSecret(pointer: string, reference: SecretReference): Promise<string> {
    const isFile = "file" in reference;
    const text = isFile
      ? await readText(`${pointer}/file`, reference.file)
      : (environment[reference.env] ?? "");
    // What writes files ends them with a line feed.
    const secret = isFile ? text?.replace(/\r?\n$/u, "") : text;
    if (secret === "") {
      const thing = isFile ? "a file that is empty" : "an environment variable that is not set";
      problems.push({
        pointer: `${pointer}/${isFile ? "file" : "env"}`,
        problem: `names ${thing}.`,
      });
    }
    return secret ?? "";
  }

  return { problems, toPath, readText, readSecret };
}
