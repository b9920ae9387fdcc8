import { listSamples } from "./list-samples.ts";

interface Operation {
  operationId?: string;
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
}

/** Puts the programs of `samples/` beside the operation that they call. */
export function addCodeSamples() {
  return {
    Operation(operation: Operation): void {
      const samples = listSamples().filter(
        ({ operationId }) => operationId === operation.operationId,
      );
      if (samples.length === 0) return;
      operation["x-codeSamples"] = samples.map(({ lang, label, source }) => ({
        lang,
        label,
        source,
      }));
    },
  };
}
