/**
 * Usage: node src/manual/generate-manual.ts FILE
 *
 * Writes the manual page of das-processes, from the definitions of its commands.
 */
import { writeFile } from "node:fs/promises";
import { createProgram } from "../create-program.ts";
import { formatManual } from "./format-manual.ts";

const [, , file] = process.argv;
if (file === undefined) throw new Error("Usage: node src/manual/generate-manual.ts FILE");
await writeFile(file, formatManual(createProgram()));
