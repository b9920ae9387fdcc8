import { rolldown, type InputOptions, type OutputChunk, type OutputOptions } from "rolldown";

export interface Bundling {
  /** The text of the program. */
  program: string;
  platform: NonNullable<InputOptions["platform"]>;
  /** Where packages lie, by their names. */
  packages?: Record<string, string>;
  output?: OutputOptions;
}

/** Bundles a program and all that it imports; the first chunk is the program's own. */
export async function bundle({
  program,
  platform,
  packages = {},
  output,
}: Bundling): Promise<OutputChunk[]> {
  const bundled = await rolldown({
    input: "program",
    platform,
    resolve: { alias: packages },
    plugins: [
      {
        name: "program",
        resolveId: (id) => (id === "program" ? id : undefined),
        load: (id) => (id === "program" ? program : undefined),
      },
    ],
  });
  const files = await bundled.generate({ format: "esm", ...output });
  return files.output.filter((file) => file.type === "chunk");
}
