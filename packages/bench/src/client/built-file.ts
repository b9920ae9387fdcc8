import { fileURLToPath } from "node:url";

/** Where a module of the built client lies, by its name. */
export function builtFile(name: string): string {
  return fileURLToPath(new URL(`${name}.js`, import.meta.resolve("@das-processes/client")));
}
