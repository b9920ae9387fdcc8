import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listOperations, loadSpec, type OpenApiDocument, type Schema } from "@das-processes/spec";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toMarkdown } from "../src/reference/to-markdown.ts";

const read = async (name: string) =>
  readFile(fileURLToPath(new URL(`../dist/${name}`, import.meta.url)), "utf8");
const spec = await loadSpec();
const source = "From the gateway, and not in the API reference.";

test.for(["openapi.json", "openapi.yaml"])(
  "%s is the whole description, without any other file.",
  async (name) => {
    const text = await read(name);
    const document: unknown = name.endsWith(".json") ? JSON.parse(text) : parse(text);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/gu)];
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter(([, target]) => !target?.startsWith("#/"))).toEqual([]);
    const folder = await mkdtemp(join(tmpdir(), "das-docs-"));
    await writeFile(join(folder, name), text);
    expect(await loadSpec(join(folder, name))).toEqual(spec);
    await rm(folder, { recursive: true });
  },
);

describe.each(listOperations(spec))(
  "Of $operationId, the reference in Markdown has",
  (operation) => {
    const markdown = toMarkdown(spec);

    /** What stands below a heading, to the next one of whatever level. */
    function sectionOf(heading: string): string {
      const [, below] = markdown.split(`\n${heading}\n`);
      expect(below, heading).toBeDefined();
      return below!.split(/\n#+ /u)[0]!;
    }

    test.for(operation.parameters)(
      "$name with all that holds for it.",
      ({ name, required, description, schema, example, "x-error-code": code }) => {
        const section = sectionOf(`#### \`${name}\``);
        expect(section).toContain(required ? "\nrequired; " : "\noptional; ");
        expect(section).toContain(description);
        expect(section).toContain(`for example \`${String(example)}\``);
        expect(section).toContain(`\`${code}\` if it is wrong`);
        for (const text of wordsOf(schema)) expect(section).toContain(text);
      },
    );

    test("which parameters go together.", () => {
      expect(sectionOf("### Parameters that depend on each other")).toContain(
        "At least one of user and database must be given.",
      );
    });

    test.for(Object.entries(operation.responses))(
      "the response %s with its fields, examples and codes.",
      ([status, { description, content = {}, ...response }]) => {
        const section = sectionOf(`#### ${status}`);
        expect(section).toContain(description);
        const isMarked = section.split("\n\n").includes(source);
        expect(isMarked).toBe(response["x-source"] === "gateway");
        const { schema, examples = {} } = content["application/json"]!;
        for (const [path, field] of fieldsOf(schema)) {
          const row = section.split("\n").find((line) => line.startsWith(`| \`${path}\` | `));
          expect(row).toContain(field.description?.replaceAll("\n", " "));
          for (const text of wordsOf(field)) expect(row).toContain(text);
        }
        const shown = [...section.matchAll(/```json\n(.*?)\n```/gsu)].map(([, json]) => json!);
        expect(shown.map((json) => JSON.parse(json) as unknown)).toEqual(
          Object.values(examples).map(({ value }) => value),
        );
        const codes = Object.values(examples).flatMap(({ value }) =>
          Object.entries(value as object).flatMap(([name, each]) =>
            name === "error_code" ? [String(each)] : [],
          ),
        );
        const table = sectionOf("### Error codes");
        for (const code of codes) expect(table).toContain(`| \`${code}\` | ${status} | `);
      },
    );
  },
);

test("A text with what Markdown gives a meaning to harms neither code nor table.", () => {
  const document: OpenApiDocument = structuredClone(spec);
  const { user } = document.components.schemas["Process"]!.properties!;
  Object.assign(user!, { description: "one | other\nline", example: "a `tick`" });
  const row = toMarkdown(document)
    .split("\n")
    .find((line) => line.startsWith("| `processes[].user`"));
  expect(row).toBe(
    '| `processes[].user` | string; always there | one \\| other line | `` "a `tick`" `` |',
  );
});

/** What a schema says besides its type, as the reference has to have it, zeroes too. */
function wordsOf({ minimum, maximum, minLength, pattern, default: value }: Schema): string[] {
  return [
    ...(minimum === undefined ? [] : [`from \`${minimum}\``]),
    ...(maximum === undefined ? [] : [`to \`${maximum}\``]),
    ...(minLength === undefined ? [] : [`length from \`${minLength}\``]),
    ...(pattern === undefined ? [] : [`pattern \`${pattern}\``]),
    ...(value === undefined ? [] : [`default \`${JSON.stringify(value)}\``]),
  ];
}

function fieldsOf({ properties = {} }: Schema, parent = ""): [string, Schema][] {
  return Object.entries(properties).flatMap(([name, field]): [string, Schema][] => [
    [`${parent}${name}`, field],
    ...(field.items ? fieldsOf(field.items, `${parent}${name}[].`) : []),
  ]);
}
