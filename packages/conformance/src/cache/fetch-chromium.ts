import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { fetchIntoCache } from "./fetch-into-cache.ts";
import { NotFetchedError } from "./not-fetched-error.ts";
import { runNpmInstall } from "./run-npm-install.ts";

const packageName = "@sparticuz/chromium";
const version = "153.0.0";

const unpack = `
  import chromium, { inflate } from "${packageName}";
  await chromium.executablePath();
  await inflate("node_modules/${packageName}/bin/al2023.tar.br");
`;

/** A page of text has no height where a machine has no font; this is the one of the package. */
const fontConfiguration = `<?xml version="1.0"?>
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/**
 * Brings a Chromium that needs nothing of the system. It is the one, and lies at the place, of the
 * tests of the docs.
 *
 * @returns the folder with the executable `chromium`, its libraries in `al2023/lib` and `fonts.conf`.
 * @throws {NotFetchedError} on anything but Linux on x64, which is all that the package is made for,
 * and if the package cannot be fetched.
 */
export async function fetchChromium(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new NotFetchedError(
      `${packageName} does not run on ${process.platform} on ${process.arch}.`,
    );
  }
  return fetchIntoCache(`sparticuz-chromium-${version}`, async (folder) => {
    await runNpmInstall(folder, "--no-save", `${packageName}@${version}`);
    // The package unpacks into the system's temporary folder, and takes what it finds there for whole.
    const env = { ...process.env, TMPDIR: folder };
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", unpack], {
      cwd: folder,
      env,
    });
    await rm(join(folder, "node_modules"), { recursive: true });
    await writeFile(join(folder, "fonts.conf"), fontConfiguration);
  });
}
