import { execFile } from "node:child_process";
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock, type Mock } from "@das-processes/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchPackage } from "@das-processes/cache";
import { evaluate } from "../src/project/evaluate.ts";
import { fetchTimeout } from "./fetch-timeout.ts";
import { skipUnlessFetched } from "./skip-unless-fetched.ts";
import { useProject } from "./use-project.ts";

const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));
const project = useProject({ "@types/node": "20.19.43", zod: "4.6.7" });

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ tokens: ["right-token"] });
});
afterAll(() => mock.close());

test("The program that the compilers get names every export.", async () => {
  const modules = ["", "/validators", "/zod"].map((name) => `@das-processes/client${name}`);
  const imports = modules.map((name) => `...Object.keys(await import("${name}"))`).join();
  const values = await evaluate(project.folder, `console.log(JSON.stringify([${imports}]))`);
  const declarations = join(project.folder, "node_modules/@das-processes/client/dist/index.d.ts");
  const lists = (await readFile(declarations, "utf8")).matchAll(/^export type \{([^}]*)\}/gmu);
  const types = [...lists].flatMap(([, names = ""]) => names.match(/\w+/gu) ?? []);
  const program = await readFile(join(fixtures, "program.ts"), "utf8");
  const used = new Set(program.match(/\w+/gu));
  const exported = [...(JSON.parse(values) as string[]), ...types];
  expect(exported.filter((name) => !used.has(name))).toEqual([]);
});

test("The package's own package.json can be asked for.", async () => {
  const name = 'import("@das-processes/client/package.json", { with: { type: "json" } })';
  const printed = await evaluate(project.folder, `console.log((await ${name}).default.name)`);
  expect(printed.trim()).toBe("@das-processes/client");
});

const kinds = [
  {
    kind: "Node",
    module: "nodenext",
    moduleResolution: "nodenext",
    lib: ["es2022"],
    types: ["node"],
  },
  {
    kind: "browser",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom"],
    types: [],
  },
];
const cases = ["6.0.3", "7.0.2"].flatMap((version) => kinds.map((kind) => ({ version, ...kind })));

test.for(cases)(
  "TypeScript $version, in a $kind project, takes a right program, which runs, and refuses each wrong line.",
  { timeout: fetchTimeout },
  async ({ version, kind: _kind, ...options }, context) => {
    const typescript = await skipUnlessFetched(context, fetchPackage("typescript", version));
    expect(await compile(typescript, options)).toEqual(await readMarks("wrong.ts"));
    const program = `import { listUsers } from "./out/program.js";
      console.log(JSON.stringify(await listUsers("${mock.url}")))`;
    expect(JSON.parse(await evaluate(project.folder, program))).toEqual([
      "event_scheduler",
      "event_scheduler",
      "event_scheduler",
      "event_scheduler",
      "400 DAS.200100",
    ]);
  },
);

/**
 * Compiles the fixtures into the folder `out` of the project.
 *
 * @returns the places that are refused, as `FILE:LINE`; those in the client's own files, too.
 */
async function compile(typescript: string, options: object): Promise<string[]> {
  const compilerOptions = {
    target: "es2022",
    rootDir: ".",
    outDir: "out",
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    ...options,
  };
  const files = ["program.ts", "wrong.ts"];
  for (const file of files) await copyFile(join(fixtures, file), join(project.folder, file));
  await writeFile(
    join(project.folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files }),
  );
  await rm(join(project.folder, "out"), { recursive: true, force: true });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(typescript, "bin/tsc"), "--pretty", "false"],
    { cwd: project.folder },
  ).catch((failure: { stdout: string }) => failure);
  // A further line of an error is indented.
  const errors = stdout.matchAll(/^(\S+)\((\d+),\d+\): error|^\S.*/gmu);
  return [...errors].map(([line, file, number]) => (file ? `${file}:${number}` : line));
}

/** The lines of a fixture that say to be refused, as `FILE:LINE`. */
async function readMarks(file: string): Promise<string[]> {
  const lines = (await readFile(join(fixtures, file), "utf8")).split("\n");
  return lines.flatMap((line, index) =>
    line.endsWith("// refused") ? [`${file}:${index + 1}`] : [],
  );
}
