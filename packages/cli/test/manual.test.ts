import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { createProgram } from "../src/create-program.ts";
import { formatManual } from "../src/manual/format-manual.ts";
import { toRoff } from "../src/manual/to-roff.ts";
import { examples } from "../src/program/examples.ts";
import { program } from "./run-cli.ts";

const manual = join(dirname(program), packageJson.man.replace("./dist/", ""));

/** The text behind the signs of the formatter. */
function toText(roff: string): string {
  return roff
    .replaceAll(/^\.(?:BR|TP|PP|SS|SH|EX|EE) ?/gmu, "")
    .replaceAll("\\-", "-")
    .replaceAll("\\&", "")
    .replaceAll("\\e", "\\");
}

test("the manual page that is published is that of the commands as they are", async () => {
  expect(await readFile(manual, "utf8")).toBe(formatManual(createProgram()));
});

test("the manual page tells every command, option, example and exit code", () => {
  const text = toText(formatManual(createProgram()));
  for (const command of createProgram().commands) {
    expect(text).toMatch(new RegExp(`^${command.name()}`, "mu"));
    for (const { long, description } of command.options) {
      expect(text).toMatch(new RegExp(`^${long} `, "mu"));
      expect(text).toContain(description);
    }
    for (const { line } of examples[command.name()]!) expect(text).toContain(`\n${line}\n`);
  }
  for (const code of [0, 1, 2, 3, 4, 5, 6, 64])
    expect(text).toMatch(new RegExp(`^  ${code} `, "mu"));
});

test("what groff would take for a sign of its own is printed as it is", () => {
  expect(toRoff(".TH\n'br\n--a\\n")).toBe("\\&.TH\n\\&'br\n\\-\\-a\\en");
});

test("every hyphen of the manual page is one that can be searched and copied", () => {
  expect(formatManual(createProgram()).replaceAll("\\-", "")).not.toContain("-");
});

test("groff sets the manual page without a warning, options in one piece", async (context) => {
  const groff = await promisify(execFile)("groff", [
    "-man",
    "-ww",
    "-Tascii",
    "-P-cbou",
    "-rLL=80n",
    manual,
  ]).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return context.skip("groff is not installed here");
  });
  expect(groff.stderr).toBe("");
  expect(groff.stdout).not.toMatch(/[a-z]-$/mu);
  for (const command of createProgram().commands) {
    for (const { flags } of command.options) expect(groff.stdout).toContain(`\n       ${flags}`);
  }
});
