import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { bundleSpec } from "@das-processes/spec";

/** As Scalar's documentation has it, but for where the script and the description come from. */
const scalarPage = `<!doctype html>
<html>
  <head>
    <title>Scalar API Reference</title>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
  </head>
  <body>
    <div id="app"></div>
    <script src="standalone.js"></script>
    <script>
      Scalar.createApiReference("#app", { url: "openapi.json", telemetry: false });
    </script>
  </body>
</html>
`;

/**
 * Writes what others make of the spec into a folder: `redoc/` and `redoc-inline/` are what Redocly's
 * build-docs gives without a configuration, `scalar/` is Scalar's reference. Their scripts lie beside
 * them, in the place of those that they take from a CDN.
 */
export async function writePeerPages(folder: string, requirePeer: NodeJS.Require): Promise<void> {
  for (const name of ["redoc", "redoc-inline", "scalar"]) await mkdir(join(folder, name));
  const spec = join(folder, "scalar", "openapi.json");
  await writeFile(spec, JSON.stringify(await bundleSpec(), null, 2));
  await writeFile(join(folder, "scalar", "index.html"), scalarPage);
  await copyFile(
    join(dirname(requirePeer.resolve("@scalar/api-reference")), "browser", "standalone.js"),
    join(folder, "scalar", "standalone.js"),
  );

  // The version that the docs are made with.
  const { resolve } = createRequire(import.meta.resolve("@das-processes/docs/package.json"));
  const redocly = dirname(resolve("@redocly/cli/package.json"));
  const buildDocs = (name: string, ...options: string[]) =>
    promisify(execFile)(
      process.execPath,
      [join(redocly, "bin", "cli.js"), "build-docs", spec, `--output=${name}`, ...options],
      {
        // A configuration is looked for there.
        cwd: folder,
        env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      },
    );
  await buildDocs("redoc-inline/index.html", "--inlineBundle");
  await buildDocs("redoc/index.html");
  await takeScriptFromBeside(join(folder, "redoc", "index.html"));
  await copyFile(
    join(redocly, "lib", "chunks", "redoc.standalone.js"),
    join(folder, "redoc", "redoc.standalone.js"),
  );
}

async function takeScriptFromBeside(file: string): Promise<void> {
  const page = await readFile(file, "utf8");
  const changed = page.replaceAll(/https:\/\/cdn\.redocly\.com\/redoc\/[^/"]+\/bundles\//gu, "./");
  if (changed === page) throw new Error(`${file} takes no script from where it was expected.`);
  await writeFile(file, changed);
}
