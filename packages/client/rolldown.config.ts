import { defineConfig } from "rolldown";

/** Few files, as an import takes as long as there are files to find: what is loaded later has its own. */
export default defineConfig({
  input: {
    index: "src/index.ts",
    "generated/validators.gen": "src/generated/validators.gen.ts",
    "generated/zod.gen": "src/generated/zod.gen.ts",
  },
  platform: "neutral",
  external: ["openapi-fetch", "zod"],
  output: { dir: "dist", format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
});
