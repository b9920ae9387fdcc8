import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorResponsesHaveErrorSchema } from "../lint/error-responses-have-error-schema.ts";
import plugin from "../lint/plugin.ts";
import { findKey } from "./find-key.ts";
import { faults, type SpecChange } from "./lint-faults.ts";
import { runRedocly } from "./run-redocly.ts";

const specFolder = fileURLToPath(new URL("..", import.meta.url));
const specText = await readFile(join(specFolder, "openapi.yaml"), "utf8");

const soundChanges: (SpecChange & { title: string })[] = [
  {
    title: "a dependency on a parameter of the path",
    path: ["paths", "/v3/{project_id}/instances/{instance_id}/processes", "get", "x-dependencies"],
    value: "\n        - Or(project_id, user);",
  },
  {
    title: "a field without an example of its own that is a $ref to a described schema",
    path: ["components", "schemas", "ErrorResponse", "properties", "request_id"],
    value: '\n          $ref: "#/components/schemas/Process/properties/id"',
  },
  {
    title: "a parameter with the example in its schema",
    path: ["components", "parameters", "Limit"],
    value: `
      name: limit
      in: query
      description: At most so many.
      schema:
        type: integer
        examples: [10]`,
  },
  {
    title: "a parameter with the example in its content",
    path: ["components", "parameters", "Limit"],
    value: `
      name: limit
      in: query
      description: At most so many.
      content:
        application/json:
          schema:
            type: integer
          example: 10`,
  },
  {
    title: "an object in a parameter outside of the query",
    path: ["components", "parameters", "ProjectId", "schema"],
    value: "\n        type: [string, object]",
  },
];

interface Problem {
  severity: string;
  rule: string;
  file: string;
  line: number;
  message: string;
}

let folder: string;
let exitCode: number | null;
let problems: Problem[];
let ownSpec: Awaited<ReturnType<typeof runRedocly>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "das-processes-lint-"));
  await cp(join(specFolder, "examples"), join(folder, "examples"), { recursive: true });
  const files = [...faults, ...soundChanges].map((change) => ({
    name: fileOf(change.title),
    text: apply(change),
  }));
  await Promise.all(files.map(({ name, text }) => writeFile(join(folder, name), text)));

  // In Redocly's JSON, several files are several documents in a row; this format has a problem a line.
  const options = [
    "--config",
    join(specFolder, "redocly.yaml"),
    "--lint-config=error",
    "--format=github-actions",
  ];
  const [broken, own] = await Promise.all([
    runRedocly(folder, "lint", ...files.map(({ name }) => name), ...options),
    runRedocly(specFolder, "lint", ...options),
  ]);
  exitCode = broken.exitCode;
  problems = readProblems(broken.output);
  ownSpec = own;
}, 30_000);

afterAll(() => rm(folder, { recursive: true }));

test("the spec passes its lint without a warning", () => {
  expect(ownSpec).toEqual({ exitCode: 0, output: "" });
});

test("the lint ends with an exit code other than 0 when a spec is at fault", () => {
  expect(exitCode).toBe(1);
});

describe("the lint reports, with file and line,", () => {
  test.each(faults)("$rule: $title", (fault) => {
    expect(
      problems.filter(
        ({ file, rule }) => file === fileOf(fault.title) && rule === `das-processes/${fault.rule}`,
      ),
    ).toEqual([
      {
        severity: "error",
        rule: `das-processes/${fault.rule}`,
        file: fileOf(fault.title),
        line: lineOf(apply(fault), fault.at ?? fault.path),
        message: expect.stringContaining(fault.says),
      },
    ]);
  });
});

describe("the lint accepts", () => {
  test.each(soundChanges)("$title", ({ title }) => {
    expect(problems.filter(({ file }) => file === fileOf(title))).toEqual([]);
  });
});

test("every rule of the plugin has a spec that breaks it", () => {
  expect(new Set(faults.map(({ rule }) => rule))).toEqual(
    new Set(Object.keys(plugin().rules.oas3)),
  );
});

test("the rule on error responses cannot be used without the schema that it asks for", () => {
  expect(() => errorResponsesHaveErrorSchema({})).toThrow('needs the option "schema"');
});

function fileOf(title: string): string {
  return `${title.replaceAll(/\W+/gu, "-")}.yaml`;
}

function apply({ path, value }: SpecChange): string {
  const lines = specText.split("\n");
  const { start, end } = findKey(lines, path);
  const opening = lines[start]?.slice(0, lines[start].indexOf(":") + 1);
  lines.splice(start, end - start, ...(value === undefined ? [] : [`${opening} ${value}`]));
  return lines.join("\n");
}

function lineOf(text: string, at: string | readonly string[]): number {
  const lines = text.split("\n");
  return (
    1 +
    (typeof at === "string"
      ? lines.findIndex((line) => line.includes(at))
      : findKey(lines, at).start)
  );
}

function readProblems(output: string): Problem[] {
  const problem =
    /^::(?<severity>\w+) title=(?<rule>[^,]+),file=(?<file>[^,]+),line=(?<line>\d+),[^:]*::(?<message>.*)$/gmu;
  return [...output.matchAll(problem)].map(({ groups }) => ({
    ...(groups as unknown as Problem),
    line: Number(groups?.["line"]),
  }));
}
