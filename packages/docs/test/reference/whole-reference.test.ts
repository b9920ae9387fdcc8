import { listOperations, type OpenApiDocument } from "@das-processes/spec";
import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../src/reference/to-markdown.ts";
import { toPageBody } from "../../src/reference/to-page-body.ts";
import { sourceOf } from "./expected-words.ts";
import { forms, headingsOf, withoutCode } from "./forms.ts";
import { errors, samples, spec } from "./spec-parts.ts";

describe.each(forms)("The reference $form", ({ markdown, factsOf, sectionOf }) => {
  test.each(Object.entries(spec.components.securitySchemes!))(
    "tells of the security scheme %s.",
    (scheme, { name, in: place, type, description, ...rest }) => {
      const section = sectionOf("## Authentication", `### \`${name}\``);
      expect(section).toContain(`\n${description}\n`);
      expect(factsOf(section)).toEqual({
        Scheme: `\`${scheme}\``,
        Type: `\`${type}\``,
        In: place,
        ...sourceOf(rest),
      });
    },
  );

  test.each(spec.servers)("tells of the server $url.", ({ url, description, variables = {} }) => {
    const [, below = ""] = sectionOf("## Servers").split(`\n\`${url}\`: `);
    expect(below.startsWith(description)).toBe(true);
    for (const [name, variable] of Object.entries(variables)) {
      expect(factsOf(below)).toEqual({
        Variable: `\`{${name}}\``,
        Values: variable.description.replaceAll("\n", " "),
        Default: `\`${variable.default}\``,
      });
    }
  });

  test("tells where each fact comes from, and where the API reference contradicts itself.", () => {
    expect(sectionOf("## Where each fact comes from")).toContain("`x-source: gateway`");
    const contradictions = sectionOf("## Where the reference contradicts itself");
    for (const name of ["user", "database", "instance_id", "db_user_id", "count", "limit"]) {
      expect(contradictions).toContain(`\`${name}\``);
    }
    const [introduction, ...sections] = spec.info.description.split("\n\n");
    for (const part of [introduction, ...sections]) expect(markdown).toContain(part);
    expect(markdown).toContain(spec.info.version);
  });

  test("has an anchor of its own for each heading, and each of its links leads to one.", () => {
    const anchors = headingsOf(markdown).map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w -]/gu, "")
        .replaceAll(" ", "-"),
    );
    expect(anchors).toEqual(
      expect.arrayContaining(["node_id", "sql", "trx_executed_time", "das200104", "400"]),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [...markdown.matchAll(/\]\(#([^)]*)\)/gu)].map(([, anchor]) => anchor!);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });

  test("leaves out no level of headings.", () => {
    const levels = [...withoutCode(markdown).matchAll(/^(#+) /gmu)].map(
      ([, marks]) => marks!.length,
    );
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1);
    expect(jumps).toEqual([]);
  });
});

test("On the page, samples and examples are folded, but for the first example of an answer.", () => {
  const page = toPageBody(spec, samples);
  const open = page.match(/^<details open>\n\n<summary>.*<\/summary>$/gmu);
  expect(open).toEqual([
    "<details open>\n\n<summary>Example documented: The reference&#39;s own example</summary>",
  ]);
  const codes = new Set(errors.map(({ code }) => code)).size;
  expect(page.match(/^<details>$/gmu)).toHaveLength(samples.length + 2 + codes);
  expect(page.match(/^<\/details>$/gmu)).toHaveLength(samples.length + 3 + codes);
});

test("On the page, whatever stands in HTML stands between empty lines, so that it is read as Markdown.", () => {
  const lines = withoutCode(toPageBody(spec, samples)).split("\n");
  const marked = lines.flatMap((line, index) => (/^<|>$/u.test(line) ? [index] : []));
  expect(marked.length).toBeGreaterThan(200);
  const crowded = marked.filter((index) => [lines[index - 1], lines[index + 1]].some(Boolean));
  expect(crowded.map((index) => lines[index])).toEqual([]);
});

test("In the file, there is no HTML outside of code.", () => {
  expect(withoutCode(toMarkdown(spec, samples))).not.toMatch(/^\s*</mu);
});

test("A text with what Markdown or HTML gives a meaning to harms nothing.", () => {
  const document = structuredClone(spec);
  const { sql } = document.components.schemas["Process"]!.properties!;
  sql!.example = "a `tick`";
  const [error] = listOperations(document).flatMap(({ responses: { "200": response } }) =>
    Object.values(response!.content!["application/json"]!.examples!),
  );
  error!.summary = "<b>";
  const page = toPageBody(document, [{ ...samples[0]!, source: "````\n```" }]);
  expect(page).toContain('`` "a `tick`" ``');
  expect(page).toContain("documented: &lt;b&gt;</summary>");
  expect(page).toContain("\n`````shell\n````\n```\n`````\n");
});

test("A keyword that the reference has no words for is told as it stands.", () => {
  const document = structuredClone(spec);
  const limit = listOperations(document)[0]!.parameters.find(({ name }) => name === "limit")!;
  Object.assign(limit.schema, { multipleOf: 10, enum: [10, 20] });
  const markdown = toMarkdown(document, samples);
  expect(markdown).toContain("\n- multipleOf: `10`\n- enum: `[10,20]`\n");
});

test("An object without a name is refused, as its fields would be told nowhere.", () => {
  const document: OpenApiDocument = structuredClone(spec);
  const properties = { port: { type: "integer" } };
  document.components.schemas["Process"]!.properties!["client"] = { type: "object", properties };
  expect(() => toMarkdown(document, samples)).toThrow(
    "The object with the fields port has no name: put it into components/schemas.",
  );
});
