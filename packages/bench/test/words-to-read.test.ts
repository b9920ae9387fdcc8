import { listOperations, loadSpec } from "@das-processes/spec";
import { expect, test } from "vitest";
import { wordsToRead } from "../src/docs/words-to-read.ts";

const [operation] = listOperations(await loadSpec());

function wordsOf(description: string): string[] {
  const [parameter] = operation!.parameters;
  return wordsToRead({
    ...operation!,
    parameters: [{ ...parameter!, name: "limit", description }],
  });
}

test("Every parameter of the spec has to be read, by its name and a whole sentence.", () => {
  const words = wordsToRead(operation!);
  expect(words.filter((_, index) => index % 2 === 0)).toEqual(
    operation!.parameters.map(({ name }) => name),
  );
  for (const sentence of words.filter((_, index) => index % 2 === 1)) {
    expect(sentence).toMatch(/^[A-Z].* .*\.$/u);
  }
});

test("A sentence ends at its full stop, and not at a point within it.", () => {
  expect(wordsOf("Version 1.2 of it. Then more.")).toEqual(["limit", "Version 1.2 of it."]);
});

test("The marks of Markdown and the breaks of lines are not read.", () => {
  expect(wordsOf("One of `user`\nand **both**. More.")).toEqual(["limit", "One of user and both."]);
});
