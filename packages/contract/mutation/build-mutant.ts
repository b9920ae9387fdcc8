import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generateClientCode } from "@das-processes/generator";
import { createAnswerJudge, startMock, type AnswerJudge, type Mock } from "@das-processes/mock";
import { createJudges, type Judge } from "../src/judges/create-judges.ts";
import { credentials } from "./credentials.ts";

/** All that is made of a spec. */
export interface BuiltMutant {
  mock: Mock;
  /** Ajv and Zod. */
  judges: readonly Judge[];
  prism: AnswerJudge;
}

/** Below the package, so that generated code finds what it imports. */
const parent = fileURLToPath(new URL("../.vitest/mutants/", import.meta.url));

/** The client's own, but without words for what is wrong. */
const toValidator = `
export const toValidator = (check) => (value) => (check(value) ? {} : { issues: check.errors });
`;

/**
 * Makes the mock and the judges of a spec.
 *
 * @throws if the generator or the mock refuses it.
 */
export async function buildMutant(document: object): Promise<BuiltMutant> {
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(parent);
  try {
    const specFile = join(directory, "openapi.json");
    const generated = join(directory, "generated");
    await writeFile(specFile, JSON.stringify(document));
    await writeFile(join(directory, "to-validator.ts"), toValidator);
    await generateClientCode(specFile, generated);
    const load = (name: string) => import(pathToFileURL(join(generated, name)).href);
    const judges = createJudges(await load("validators.gen.ts"), await load("zod.gen.ts"));
    const prism = await createAnswerJudge({ specFile });
    return { judges, prism, mock: await startMock({ specFile, ...credentials }) };
  } finally {
    await rm(directory, { recursive: true });
  }
}
