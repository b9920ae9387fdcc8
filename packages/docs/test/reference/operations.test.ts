import { describeDependency } from "@das-processes/spec";
import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../src/reference/to-markdown.ts";
import { constraintsOf, linkTo } from "./expected-words.ts";
import { forms, jsonOf } from "./forms.ts";
import { errors, examplesOf, nameOf, operations, samples, spec } from "./spec-parts.ts";

describe.each(forms)("The reference $form", ({ factsOf, sectionOf }) => {
  describe.each(operations)("tells of $operationId", (operation) => {
    const { summary, description, method, path, parameters, dependencies, errorCode } = operation;
    const heading = `## ${summary}`;

    test("its method, path and meaning, and the action that it needs.", () => {
      const section = sectionOf(heading);
      expect(section).toContain(`\n\`${method.toUpperCase()} ${path}\`\n`);
      expect(section).toContain(description);
      expect(factsOf(section)).toEqual({
        Operation: `\`${operation.operationId}\``,
        "IAM action": `\`${operation.iamAction}\``,
        "If wrong": `${linkTo(errorCode!)}, unless a parameter has its own code`,
      });
    });

    test.for(parameters)(
      "the parameter $name with its meaning and all that holds for it, below its place.",
      ({ name, in: place, required, description: meaning, schema, example, ...parameter }) => {
        const places = { path: "Path", query: "Query", header: "Header", cookie: "Cookie" };
        const section = sectionOf(heading, `### ${places[place]} parameters`, `#### \`${name}\``);
        expect(section).toContain(`\n${meaning}\n`);
        const facts = factsOf(section);
        expect(facts).toEqual({
          ...constraintsOf(schema),
          Required: required ? "yes" : "no",
          Default: schema.default === undefined ? "none" : `\`${JSON.stringify(schema.default)}\``,
          Example: `\`${String(example)}\``,
          "If wrong": linkTo(parameter["x-error-code"]!),
        });
        const told = Object.values(facts).join(" ");
        for (const value of Object.values(schema)) expect(told).toContain(String(value));
      },
    );

    test("in a sentence, which parameters go together, and what comes if they do not.", () => {
      const section = sectionOf(heading, "### Parameters that depend on each other");
      expect(dependencies.length).toBeGreaterThan(0);
      for (const dependency of dependencies) {
        expect(section.replaceAll(/[`[\]]|\(#[^)]*\)/gu, "")).toContain(
          `\n${describeDependency(dependency)}\n`,
        );
        for (const name of dependency.parameters) expect(section).toContain(linkTo(name));
      }
      expect(section).toContain(`refused with ${linkTo(errorCode!)}.`);
    });

    test("every sample of code that calls it, whole, and no other.", () => {
      const section = sectionOf(heading, "### Code samples");
      const own = samples.filter(({ operationId }) => operationId === operation.operationId);
      expect(own.length).toBeGreaterThan(0);
      for (const { label, lang, source } of own) {
        expect(section).toContain(label);
        expect(section).toContain(`\n\`\`\`${lang.toLowerCase()}\n${source}\n\`\`\`\n`);
      }
      const others = samples.map((sample) => ({ ...sample, operationId: "endSession" }));
      expect(toMarkdown(spec, others)).not.toContain("Code samples");
    });

    test.for(Object.entries(operation.responses))(
      "the response %s with its source, headers, body, error codes and other examples.",
      ([status, response]) => {
        const { description: meaning, headers = {}, content = {}, "x-source": source } = response;
        const section = sectionOf(heading, "### Responses", `#### ${status}`);
        expect(section).toContain(`\n${meaning}\n`);
        const codes = errors.filter((error) => error.status === status);
        const bodies = Object.entries(content).map(
          ([type, { schema }]) => `${linkTo(nameOf(schema))}, as \`${type}\``,
        );
        expect(factsOf(section)).toEqual({
          From: source ? `the ${source}, not in the API reference` : "the API reference",
          Headers: Object.keys(headers).map(linkTo).join(", "),
          Body: bodies.join(", "),
          ...(codes.length > 0 && {
            "Error codes": codes.map(({ code }) => linkTo(code)).join(", "),
          }),
        });
        const answers = codes.length > 0 ? [] : examplesOf(response);
        for (const { name, summary: title, description: text = "" } of answers) {
          expect(section.replaceAll("&#39;", "'")).toContain(`Example ${name}: ${title}`);
          expect(section).toContain(text);
        }
        expect(jsonOf(section)).toEqual(answers.map(({ value }) => value));
      },
    );
  });
});
