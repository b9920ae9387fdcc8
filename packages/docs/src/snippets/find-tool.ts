import { execFile } from "node:child_process";
import { promisify } from "node:util";
import {
  fetchBun,
  fetchChromium,
  fetchDeno,
  fetchWorkerd,
  type Runtime,
} from "@das-processes/cache";
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
  bun: () => findRuntime("bun", fetchBun),
  deno: () => findRuntime("deno", fetchDeno),
  workerd: () => findRuntime("workerd", fetchWorkerd),
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

async function findRuntime(name: string, fetchRuntime: () => Promise<Runtime>): Promise<Tool> {
  const { executable, version } = await fetchRuntime();
  return { title: `${name} ${version}`, path: executable };
}

async function findChromium(): Promise<Tool> {
  const { executablePath, env } = await fetchChromium();
  const { stdout } = await promisify(execFile)(executablePath, ["--version"], { env });
  return { title: `chromium ${/\d+(?:\.\d+)+/u.exec(stdout)?.[0]}`, path: executablePath };
}
