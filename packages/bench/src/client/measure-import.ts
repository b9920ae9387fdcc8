import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { builtFile } from "./built-file.ts";
import { makeCalls } from "../make-calls.ts";
import { measurePairs } from "../measure-pairs.ts";
import { toRows, type Section } from "../report.ts";
import { coreName } from "./vendor-core.ts";

/** Whole runs of Node that import something and end. */
export async function measureImport(requirePeer: NodeJS.Require): Promise<Section> {
  const programs = {
    "bare Node": ["--eval", ""],
    ours: importing(pathToFileURL(builtFile("index")).href),
    "openapi-fetch": importing(import.meta.resolve("openapi-fetch")),
    "vendor's core": [`--eval=require(${JSON.stringify(requirePeer.resolve(coreName))});`],
  };
  const samples = await measurePairs({
    contenders: Object.fromEntries(
      Object.entries(programs).map(([name, parameters]) => [
        name,
        makeCalls(() => runNode(parameters), 1),
      ]),
    ),
    rounds: 21,
    calls: 1,
    warmUpRounds: 2,
  });
  const overBare = {
    name: "bare Node",
    label: "ms over bare Node",
    compare: (one: number, other: number) => one - other,
  };
  return { title: "Cold import", unit: "ms", rows: toRows(samples, 1, [overBare]) };
}

function importing(url: string): string[] {
  return ["--input-type=module", `--eval=import "${url}";`];
}

async function runNode(parameters: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, parameters, { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error(`Node ended with ${code} for ${parameters.join(" ")}`);
}
