import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Subject } from "../suite/subject.ts";

const builtSuite = fileURLToPath(new URL("../../dist/", import.meta.url));

/** The part of what the suite is run against that is the same in every runtime. */
export type Surroundings = Omit<Subject, "client" | "validators" | "zod">;

/**
 * Puts the built suite into a project, and what starts it: `run.js` exports the function `run`,
 * `program.js` prints the results, `worker.js` answers with them.
 */
export async function writePrograms(folder: string, surroundings: Surroundings): Promise<void> {
  await cp(builtSuite, join(folder, "suite"), { recursive: true });
  const programs = {
    "run.js": `import * as client from "@das-processes/client";
import * as validators from "@das-processes/client/validators";
import * as zod from "@das-processes/client/zod";
import { runSuite } from "./suite/run-suite.js";
export const run = () => runSuite({ client, validators, zod, ...${JSON.stringify(surroundings)} });
`,
    "program.js": `import { run } from "./run.js";
console.log(JSON.stringify(await run()));
`,
    "worker.js": `import { run } from "./run.js";
export default { fetch: async () => Response.json(await run()) };
`,
  };
  for (const [name, text] of Object.entries(programs)) {
    await writeFile(join(folder, name), text);
  }
}
