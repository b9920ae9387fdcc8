/**
 * Usage: node gates/check-workflow.ts [SPEC]
 *
 * Lints list-sessions.arazzo.yaml and runs it against a mock of SPEC (the one of @das-processes/spec
 * by default), and fails if a step does. The mock does not page: it gives the first page again as the
 * second.
 */
import { startMock } from "@das-processes/mock";
import { listOperations, loadSpec, specFile as ownSpecFile } from "@das-processes/spec";
import { exampleParameters } from "./example-parameters.ts";
import { redoclyConfigFile, workflowFile } from "./gate-files.ts";
import { reportFaults } from "./report-faults.ts";
import { runRedocly } from "./run-redocly.ts";
import { runWorkflow } from "./run-workflow.ts";

const specFile = process.argv[2] ?? ownSpecFile;
const [operation] = listOperations(await loadSpec(specFile));
const mock = await startMock({ specFile });
try {
  const runs = [
    await runRedocly("lint", [workflowFile], { config: redoclyConfigFile }),
    await runWorkflow(mock.url, {
      ...exampleParameters(operation!),
      token: "any-token",
      limit: 1,
    }),
  ];
  reportFaults(
    "The workflow does not go through:",
    runs.filter(({ exitCode }) => exitCode !== 0).map(({ output, messages }) => output + messages),
    "Mend gates/list-sessions.arazzo.yaml, or what it found wrong in the spec or the mock.",
  );
} finally {
  await mock.close();
}
