#!/usr/bin/env node
import module from "node:module";
import { isNodeNewEnough } from "@das-processes/spec/needed-node";
import type { exitCodes } from "./exit-codes.ts";

async function main(): Promise<void> {
  // Not in Node 20. What is imported before it is not cached, so that the rest comes after.
  if ("enableCompileCache" in module) module.enableCompileCache();
  const { run } = await import("./run.ts");
  await run(process.argv.slice(2));
}

// A type alone, as a value would be bundled into this file, and imported from here by all others.
const couldNotAsk: typeof exitCodes.couldNotAsk = 3;
if (isNodeNewEnough(import.meta.url, couldNotAsk)) void main();
