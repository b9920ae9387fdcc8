import { loadSpec } from "@das-processes/spec";
import { listSamples } from "../list-samples.ts";
import { listGuides } from "./list-guides.ts";
import { listRecordPages } from "./list-record-pages.ts";
import type { Page } from "./page.ts";
import { readRecord } from "./read-record.ts";
import { toReferencePage } from "./to-reference-page.ts";
import { toSamplesPage } from "./to-samples-page.ts";

/** Every page of the site but the interactive reference, as Markdown. */
export async function listPages(): Promise<Page[]> {
  const spec = await loadSpec();
  const reference = toReferencePage(spec, listSamples());
  return [
    ...listGuides(),
    reference,
    ...listRecordPages(spec, reference.body),
    toSamplesPage(readRecord("samples.json")),
  ];
}
