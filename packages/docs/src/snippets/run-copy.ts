import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { docsFolder } from "../docs-folder.ts";
import { putAddresses, putAddressesBack, type Ports } from "./addresses.ts";
import { commandLines } from "./command-lines.ts";
import { databaseUser, permanentKey, temporaryKey, token } from "./example-credentials.ts";
import { findTool } from "./find-tool.ts";
import { languageOf } from "./language-of.ts";
import { runCommand } from "./run-command.ts";
import { runInChromium } from "./run-in-chromium.ts";
import { runInWorkerd } from "./run-in-workerd.ts";

/** Below this package, where its dependencies are found. */
const parent = join(docsFolder, ".vitest/snippets");

/**
 * Runs a program in a new folder, which is removed afterwards.
 *
 * @param texts what the folder holds, by name.
 * @returns what it printed.
 */
export async function runCopy(
  name: string,
  texts: ReadonlyMap<string, string>,
  ports: Ports,
): Promise<string> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(`${parent}/`);
  try {
    for (const [file, text] of texts)
      await writeFile(join(folder, file), putAddresses(text, ports));
    const env = environmentFor(texts.get(name)!, folder);
    return putAddressesBack(await run(name, { folder, env }), ports);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(
  name: string,
  surroundings: { folder: string; env: NodeJS.ProcessEnv },
): Promise<string> {
  const language = languageOf(name)!;
  if (language === "worker") return runInWorkerd(name, surroundings);
  if (language === "browser") return runInChromium(name, surroundings.folder);
  const [tool, ...args] = commandLines[language];
  return runCommand((await findTool(tool)).path, [...args, name], surroundings);
}

function environmentFor(program: string, folder: string): NodeJS.ProcessEnv {
  const { accessKey, secretKey, securityToken } = program.includes("SECURITY_TOKEN")
    ? temporaryKey
    : permanentKey;
  const folders = [join(docsFolder, "node_modules/.bin"), dirname(process.execPath)];
  return {
    ...process.env,
    PATH: [...folders, process.env["PATH"]].join(delimiter),
    // Bun and Deno would ask a proxy of the environment for the loopback, too.
    NO_PROXY: "127.0.0.1",
    no_proxy: "127.0.0.1",
    DENO_DIR: join(folder, ".deno"),
    DENO_NO_PROMPT: "1",
    DENO_NO_UPDATE_CHECK: "1",
    DAS_TOKEN: token,
    HUAWEICLOUD_SDK_AK: accessKey,
    HUAWEICLOUD_SDK_SK: secretKey,
    HUAWEICLOUD_SDK_SECURITY_TOKEN: securityToken,
    PASSWORD: databaseUser.password,
  };
}
