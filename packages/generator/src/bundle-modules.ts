import { rolldown } from "rolldown";

/**
 * Ajv's own length of a text comes as CommonJS, which would cost ten times as much code. Its other
 * helpers are taken from Ajv.
 */
const replacements: Record<string, string> = {
  "ajv/dist/runtime/ucs2length": "export default (text) => [...text].length;",
};

/**
 * Bundles modules that Ajv wrote, given by name, to one text without imports. Ajv requires its
 * helpers even from ES modules (its issue 2209). The text declares what the modules export.
 */
export async function bundleModules(modules: Record<string, string>): Promise<string> {
  const sources: Record<string, string> = {
    entry: Object.keys(modules)
      .map((name) => `export * from "${name}";`)
      .join("\n"),
    ...Object.fromEntries(
      Object.entries(modules).map(([name, code]) => [name, requireToImport(code)]),
    ),
    ...replacements,
  };
  const bundle = await rolldown({
    input: "entry",
    platform: "neutral",
    plugins: [
      {
        name: "sources",
        resolveId: (id) => (Object.hasOwn(sources, id) ? id : undefined),
        load: (id) => sources[id],
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", comments: false });
  return output[0].code.replace(/export \{[^}]*\};\s*$/u, "");
}

function requireToImport(code: string): string {
  return code.replaceAll(/const (\w+) = require\("([^"]+)"\)\.default;/gu, 'import $1 from "$2";');
}
