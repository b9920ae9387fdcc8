import { defineConfig } from "rolldown";

/**
 * A file for what every command needs, and one for what each needs of its own. Of the spec, which is no
 * dependency, it takes the few lines in that it shares with the other programs.
 */
export default defineConfig({
  input: { "das-processes": "src/das-processes.ts" },
  platform: "node",
  external: [/^(?!@das-processes\/spec\/)[^./]/u],
  output: { dir: "dist", format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
});
