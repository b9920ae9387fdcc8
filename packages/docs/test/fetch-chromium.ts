import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

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
 * Brings a Chromium that needs nothing of the system, and keeps it in the user's cache folder, where
 * the next call finds it without any network.
 *
 * @returns the folder with the executable `chromium`, its libraries in `al2023/lib` and `fonts.conf`.
 * @throws on anything but Linux on x64, which is all that the package is made for, and if the
 * package cannot be fetched.
 */
export async function fetchChromium(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(`${packageName} does not run on ${process.platform} on ${process.arch}.`);
  }
  const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "das-processes");
  const folder = join(cache, `sparticuz-chromium-${version}`);
  if (existsSync(folder)) {
    return folder;
  }
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(`${folder}.`);
  try {
    await fill(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true });
    // Somebody else was faster.
    if (existsSync(folder)) {
      return folder;
    }
    throw error;
  }
  return folder;
}

async function fill(folder: string): Promise<void> {
  await run("npm", [
    "install",
    `${packageName}@${version}`,
    `--prefix=${folder}`,
    "--ignore-scripts",
    "--no-save",
    "--no-audit",
    "--no-fund",
  ]);
  // The package unpacks into the system's temporary folder, and takes what it finds there for whole.
  const env = { ...process.env, TMPDIR: folder };
  await run(process.execPath, ["--input-type=module", "--eval", unpack], { cwd: folder, env });
  await rm(join(folder, "node_modules"), { recursive: true });
  await writeFile(join(folder, "fonts.conf"), fontConfiguration);
}
