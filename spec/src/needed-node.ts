import { readFileSync } from "node:fs";

interface Manifest {
  bin: Record<string, string>;
  engines: { node: string };
}

/**
 * Tells whether a program can run in this Node, which its package.json names as `"node": ">=24.18"`.
 * Where it cannot, says so in one sentence, and sets the exit code.
 *
 * A program has to load everything else by `import()` and afterwards: static imports are loaded first,
 * and an older Node may fail at any of them. For the same reason this file and the program itself hold
 * no syntax and no import that Node 12 does not know, such as `?.` or an `await` outside functions.
 *
 * @param program the `import.meta.url` of the program, in a folder beside its package.json.
 */
export function isNodeNewEnough(program: string, exitCode: number): boolean {
  const manifest = readFileSync(new URL("../package.json", program), "utf8");
  const { bin, engines } = JSON.parse(manifest) as Manifest;
  const needed = engines.node.replace(">=", "");
  const { node } = process.versions;
  if (node.localeCompare(needed, "en", { numeric: true }) >= 0) return true;
  const [name] = Object.keys(bin);
  console.error(`${name}: needs Node ${needed} or later; this is Node ${node}.`);
  process.exitCode = exitCode;
  return false;
}
