import { fileURLToPath } from "node:url";

/** Where the committed generated code lies. */
export const generatedDirectory: string = fileURLToPath(
  new URL("../src/generated", import.meta.url),
);
