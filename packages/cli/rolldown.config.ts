import { defineConfig } from "rolldown";

/** A file for what every command needs, and one for what each needs of its own. */
export default defineConfig({
  input: { "das-processes": "src/das-processes.ts" },
  platform: "node",
  external: [/^[^./]/u],
  output: { dir: "dist", format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
});
