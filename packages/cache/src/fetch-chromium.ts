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
 * Brings a Chromium that needs nothing of the system.
 *
 * @returns what Playwright needs to launch it.
 * @throws {NotFetchedError} on anything but Linux on x64, which is all that the package is made for,
 * and if the package cannot be fetched.
 */
export async function fetchChromium(): Promise<{
  executablePath: string;
  env: NodeJS.ProcessEnv;
}> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new NotFetchedError(
      `${packageName} does not run on ${process.platform} on ${process.arch}.`,
    );
  }
  const files = await fetchIntoCache(`sparticuz-chromium-${version}`, async (folder) => {
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
  return {
    executablePath: join(files, "chromium"),
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(files, "fonts.conf"),
      LD_LIBRARY_PATH: join(files, "al2023", "lib"),
    },
  };
}
