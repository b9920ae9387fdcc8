import { join } from "node:path";
import type { OpenApiDocument } from "@das-processes/spec";
import { docsFolder } from "../docs-folder.ts";
import { toBenchmarksPage } from "./benchmarks/to-benchmarks-page.ts";
import { readChangelogs } from "./changelog/read-changelogs.ts";
import { readChangesets } from "./changelog/read-changesets.ts";
import { toChangelogPage } from "./changelog/to-changelog-page.ts";
import { toContractReportPage } from "./contract-report/to-contract-report-page.ts";
import type { Page } from "./page.ts";
import { readRecord } from "./read-record.ts";
import { toTraceabilityPage } from "./traceability/to-traceability-page.ts";

/**
 * The pages made from what the tools of this repository record.
 *
 * @param reference the page at `/api/`, as Markdown.
 */
export function listRecordPages(spec: OpenApiDocument, reference: string): Page[] {
  const root = join(docsFolder, "../..");
  const report = readRecord("contract.json");
  return [
    toTraceabilityPage({ report, spec, reference }),
    toContractReportPage(report),
    toBenchmarksPage(readRecord("bench.json")),
    toChangelogPage({
      changesets: readChangesets(join(root, ".changeset")),
      changelogs: readChangelogs(root),
    }),
  ];
}
