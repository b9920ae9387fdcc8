import { fileURLToPath } from "node:url";

/** The folder of this package, without a slash at the end. */
export const docsFolder = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/u, "");
