import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateClientCode } from "@das-processes/generator";

const run = promisify(execFile);
const packageDirectory = fileURLToPath(new URL("..", import.meta.url));

describe("a spec of two operations flows through every generator", () => {
  let directory: string;
  const load = async (file: string) =>
    import(pathToFileURL(join(directory, "generated", file)).href);

  beforeAll(async () => {
    directory = await makeDirectory("two-operations-");
    await cp(join(packageDirectory, "src/to-validator.ts"), join(directory, "to-validator.ts"));
    await generateClientCode(
      join(packageDirectory, "test/fixtures/two-operations.yaml"),
      join(directory, "generated"),
    );
  });
  afterAll(() => rm(directory, { recursive: true }));

  test("into the same files", async () => {
    expect((await readdir(join(directory, "generated"))).toSorted()).toEqual([
      "operations.gen.ts",
      "paths.gen.ts",
      "responses.gen.ts",
      "types.gen.ts",
      "validators.gen.ts",
      "zod.gen.ts",
    ]);
  });

  test("into types that accept what the spec admits and refuse what it does not", async () => {
    await cp(
      join(packageDirectory, "test/fixtures/two-operations-usage.ts"),
      join(directory, "usage.ts"),
    );
    await writeFile(
      join(directory, "tsconfig.json"),
      JSON.stringify({
        extends: join(packageDirectory, "tsconfig.json"),
        include: ["."],
        exclude: [],
      }),
    );
    const { stdout } = await run("tsc", ["-p", directory], { cwd: packageDirectory }).catch(
      (error) => error,
    );
    expect(stdout).toBe("");
  });

  test("into validators that hold each operation's own rules", async () => {
    const {
      validateListThingsQuery,
      validateListThingsResponse,
      validateAddThingPath,
      validateThing,
    } = await load("validators.gen.ts");
    const { zListThingsQuery } = await load("zod.gen.ts");
    for (const [query, verdict] of [
      [{}, false],
      [{ colour: "red" }, true],
      [{ shape: "round" }, true],
      [{ colour: "red", shape: "round" }, false],
      [{ colour: "red", size: 2 ** 31 }, false],
      [{ colour: "red", from: "a" }, false],
      [{ colour: "red", from: "a", to: "z" }, true],
      [{ colour: "red", weight: 2 ** 53 }, false],
    ] as const) {
      expect(validateListThingsQuery(query).issues === undefined, JSON.stringify(query)).toBe(
        verdict,
      );
      expect(zListThingsQuery.safeParse(query).success, JSON.stringify(query)).toBe(verdict);
    }
    expect(validateListThingsQuery({ from: "a" }).issues).toEqual([
      { pointer: "", path: [], message: "Exactly one of colour and shape must be given." },
      { pointer: "", path: [], message: "Either all of from and to must be given, or none." },
    ]);
    expect(validateListThingsResponse([{ name: "x", tags: ["a", "b"] }]).issues).toBeUndefined();
    expect(validateListThingsResponse([{ name: "x", tags: ["a", "a"] }]).issues?.[0].pointer).toBe(
      "/0/tags",
    );
    expect(validateAddThingPath({ box: "b" }).issues).toBeUndefined();
    expect(validateThing({ name: "" }).issues?.[0].pointer).toBe("/name");
  });

  test("into the defaults of each query", async () => {
    expect((await load("operations.gen.ts")).listThingsQueryDefaults).toEqual({ size: 3 });
  });

  test("into the statuses and fields of each answer", async () => {
    expect({ ...(await load("responses.gen.ts")) }).toEqual({
      listThingsStatuses: [200, 404],
      listThingsShape: [{ name: 0, tags: [0] }],
      addThingStatuses: [201],
      addThingShape: 0,
    });
  });
});

/** Makes a directory inside of the package, where generated code finds what it imports. */
async function makeDirectory(prefix: string): Promise<string> {
  const parent = join(packageDirectory, ".vitest");
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, prefix));
}

async function check(target: string): Promise<string> {
  return run("node", ["generate/check.ts", target], { cwd: packageDirectory }).then(
    () => "",
    (error: { stderr: string }) => error.stderr,
  );
}

describe("the check of the generated code", () => {
  let copy: string;
  beforeAll(async () => {
    copy = await makeDirectory("copy-");
  });
  afterAll(() => rm(copy, { recursive: true }));

  async function damage(change: (directory: string) => Promise<void>): Promise<string> {
    const target = join(copy, "generated");
    await rm(target, { recursive: true, force: true });
    await cp(join(packageDirectory, "src/generated"), target, { recursive: true });
    await change(target);
    return check(target);
  }

  test("passes on what is committed", async () => {
    expect(await damage(async () => {})).toBe("");
  });

  test.each<[string, (directory: string) => Promise<void>, string]>([
    [
      "hand-edited",
      async (directory) => {
        const file = join(directory, "types.gen.ts");
        await writeFile(
          file,
          (await readFile(file, "utf8")).replace("count: number", "count: bigint"),
        );
      },
      "types.gen.ts differs from what the spec gives",
    ],
    ["missing", (directory) => rm(join(directory, "zod.gen.ts")), "zod.gen.ts is missing"],
    [
      "surplus",
      (directory) => writeFile(join(directory, "old.gen.ts"), ""),
      "old.gen.ts is surplus",
    ],
  ])("fails on a %s file, names it, and says what to run", async (_name, change, fault) => {
    const output = await damage(change);
    expect(output).toContain(fault);
    expect(output).toContain("Run `pnpm generate`.");
  });
});
