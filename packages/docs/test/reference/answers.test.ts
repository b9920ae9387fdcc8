import { describe, expect, test } from "vitest";
import { constraintsOf, linkTo, sourceOf } from "./expected-words.ts";
import { forms, headingsOf, jsonOf } from "./forms.ts";
import {
  errors,
  fields,
  nameOf,
  objectsIn,
  operations,
  responses,
  schemas,
  spec,
} from "./spec-parts.ts";

describe.each(forms)("The reference $form", ({ markdown, factsOf, sectionOf }) => {
  test.each(schemas)("tells of the object %s what it is.", (name, { description }) => {
    expect(sectionOf("## Fields", `### \`${name}\``)).toContain(`\n${description}\n`);
  });

  test.each(fields)(
    "tells of the field $name of $object its meaning and all that holds for it.",
    ({ object, name, field, isRequired }) => {
      const names = [...operations.flatMap(({ parameters }) => parameters), ...fields];
      const isAlone = names.filter((other) => other.name === name).length === 1;
      const heading = isAlone ? name : `${object}.${name}`;
      const section = sectionOf("## Fields", `### \`${object}\``, `#### \`${heading}\``);
      expect(section).toContain(`\n${field.description}\n`);
      expect(factsOf(section)).toEqual({
        ...constraintsOf(field),
        ...(field.items && { Type: `array of ${linkTo(nameOf(field.items))}` }),
        "Always there": isRequired ? "yes" : "no",
        Example: `\`${JSON.stringify(field.example)}\``,
        ...sourceOf(field),
      });
    },
  );

  test("tells of every object that an answer has or holds.", () => {
    const bodies = responses.flatMap(({ response }) => Object.values(response.content ?? {}));
    const objects = bodies.flatMap(({ schema }) => objectsIn(schema));
    expect(objects.length).toBeGreaterThan(bodies.length);
    for (const object of objects) {
      expect(sectionOf("## Fields", `### \`${nameOf(object)}\``)).toContain(object.description);
    }
  });

  test.each(
    responses.flatMap(({ response }) => Object.entries(response.headers ?? {})).slice(0, 1),
  )("tells of the header %s.", (name, header) => {
    const section = sectionOf("## Headers", `### \`${name}\``);
    expect(section).toContain(`\n${header.description}\n`);
    expect(factsOf(section)).toEqual({
      ...constraintsOf(header.schema),
      Example: `\`${String(header.example)}\``,
      ...sourceOf(header),
    });
  });

  test.each(errors)(
    "tells of $code with the status $status when it comes, from whom, and what to do about it.",
    ({ code, status, summary, description, value }) => {
      const sender = code.startsWith("APIG") ? "gateway" : "service";
      const section = sectionOf("## Error codes", `### Codes of the ${sender}`, `#### \`${code}\``);
      const facts = factsOf(section);
      const named = operations
        .flatMap(({ parameters }) => parameters)
        .filter((parameter) => parameter["x-error-code"] === code);
      const statuses = errors.filter((error) => error.code === code).map((error) => error.status);
      expect(statuses).toContain(status);
      expect(facts).toEqual({
        When: summary,
        "What to do": description,
        Status: statuses.map((each) => `[${each}](#${each})`).join(" or "),
        ...(named.length > 0 && { Parameters: named.map(({ name }) => linkTo(name)).join(", ") }),
        From: `the ${sender}`,
      });
      expect(description?.length).toBeGreaterThan(20);
      expect(jsonOf(section)).toEqual([value]);
    },
  );

  test("tells of every error code that the description names anywhere.", () => {
    const codes = JSON.stringify(spec).match(/\b(?:DAS|APIGW)\.\d+\b/gu)!;
    const headings = headingsOf(markdown).filter((heading) => /^[A-Z]+\./u.test(heading));
    expect(new Set(headings)).toEqual(new Set(codes));
    expect(headings).toHaveLength(new Set(codes).size);
  });
});
