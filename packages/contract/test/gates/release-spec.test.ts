import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeChangedSpec, type ChangeableSpec } from "./changed-spec.ts";
import { runScript } from "./run-script.ts";

let directory: string;
let released: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "release-spec-"));
  released = join(directory, "released.yaml");
  await writeFile(released, await readFile(await writeChangedSpec(directory)));
});
afterEach(() => rm(directory, { recursive: true }));

const addField = ({ components: { schemas } }: ChangeableSpec): void => {
  schemas["Process"]!.properties["program_name"] = { type: "string", example: "mysql" };
};

test("A spec whose version fits what has changed becomes the released one.", async () => {
  const next = await writeChangedSpec(directory, (spec) => {
    addField(spec);
    spec.info.version = "1.1.0";
  });
  expect(await runScript("release-spec", next, released)).toEqual({ exitCode: 0, printed: "" });
  const text = await readFile(released, "utf8");
  expect(text).toContain("version: 1.1.0");
  expect(text).toContain("program_name:");
});

test("A version too low for what has changed is refused, and the released spec stays.", async () => {
  const before = await readFile(released, "utf8");
  const next = await writeChangedSpec(directory, (spec) => {
    addField(spec);
    spec.components.parameters["Limit"]!.schema["default"] = 20;
  });
  const { exitCode, printed } = await runScript("release-spec", next, released);
  expect(exitCode).toBe(1);
  expect(printed).toContain("these changes require a minor bump (1.1.0)");
  expect(printed).toContain("the default of limit changed");
  expect(await readFile(released, "utf8")).toBe(before);
});
