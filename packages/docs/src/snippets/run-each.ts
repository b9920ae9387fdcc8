import { runSnippet } from "./run-snippet.ts";
import type { SnippetResult } from "./snippet-result.ts";
import { startServices } from "./start-services.ts";

/** Runs one program after the other, with the services that they ask. */
export async function* runEach(files: readonly string[]): AsyncGenerator<SnippetResult> {
  const services = startServices();
  try {
    for (const file of files) yield await runSnippet(file, services);
  } finally {
    await services.close();
  }
}
