#!/usr/bin/env node
import module from "node:module";

// Not in Node 20. What is imported before it is not cached, so that the rest comes after.
module.enableCompileCache?.();
const { run } = await import("./run.ts");
await run(process.argv.slice(2));
