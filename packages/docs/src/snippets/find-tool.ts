import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { fetchChromium, fetchPackage } from "@das-processes/cache";
import { NotInstalledError } from "./not-installed-error.ts";

export interface Tool {
  /** The program and its version, such as `bun 1.4.5`. */
  title: string;
  path: string;
}

export type ToolName = keyof typeof finders;

const finders = {
  bash: () => findInstalled("bash"),
  curl: () => findInstalled("curl"),
  python3: () => findInstalled("python3"),
  go: () => findInstalled("go", "version"),
  node: async () => ({ title: `node ${process.versions.node}`, path: process.execPath }),
  bun: findBun,
  deno: findDeno,
  workerd: findWorkerd,
  chromium: findChromium,
};

const found = new Map<ToolName, Promise<Tool>>();

/**
 * Finds what runs a program: a language on the machine, a runtime that the project fetches.
 *
 * @throws {NotInstalledError} if a language is not on the machine.
 * @throws {NotFetchedError} if a runtime cannot be fetched.
 */
export function findTool(name: ToolName): Promise<Tool> {
  const tool = found.get(name) ?? finders[name]();
  found.set(name, tool);
  return tool;
}

async function findInstalled(name: string, argument = "--version"): Promise<Tool> {
  const { stdout } = await promisify(execFile)(name, [argument]).catch((cause: unknown) => {
    throw new NotInstalledError(`${name} is not installed.`, { cause });
  });
  return { title: `${name} ${/\d+(?:\.\d+)+/u.exec(stdout)?.[0]}`, path: name };
}

async function findBun(): Promise<Tool> {
  const architecture = process.arch === "arm64" ? "aarch64" : process.arch;
  const folder = await fetchPackage(`@oven/bun-${process.platform}-${architecture}`, "1.4.5");
  return { title: "bun 1.4.5", path: join(folder, "bin", "bun") };
}

async function findDeno(): Promise<Tool> {
  const library = process.platform === "linux" ? "-glibc" : "";
  const name = `@deno/${process.platform}-${process.arch}${library}`;
  return { title: "deno 2.9.6", path: join(await fetchPackage(name, "2.9.6"), "deno") };
}

async function findWorkerd(): Promise<Tool> {
  const architecture = process.arch === "x64" ? "64" : process.arch;
  const name = `@cloudflare/workerd-${process.platform}-${architecture}`;
  const folder = await fetchPackage(name, "1.20261117.1");
  return { title: "workerd 1.20261117.1", path: join(folder, "bin", "workerd") };
}

async function findChromium(): Promise<Tool> {
  const { executablePath, env } = await fetchChromium();
  const { stdout } = await promisify(execFile)(executablePath, ["--version"], { env });
  return { title: `chromium ${/\d+(?:\.\d+)+/u.exec(stdout)?.[0]}`, path: executablePath };
}
