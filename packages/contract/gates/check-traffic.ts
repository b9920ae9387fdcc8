/**
 * Usage: node gates/check-traffic.ts [SPEC]
 *
 * Has the client call a mock of SPEC (the one of @das-processes/spec by default) through a proxy that
 * records, and fails if what was sent and answered is not as SPEC says, or leaves out an operation, a
 * parameter, a status or a field of SPEC. Sends valid requests alone, and knows one operation.
 * Headers of answers are not looked at, nor fields that SPEC does not know.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMock } from "@das-processes/mock";
import { specFile as ownSpecFile, listOperations, loadSpec } from "@das-processes/spec";
import { callForEveryAnswer } from "./call-for-every-answer.ts";
import { judgeTraffic } from "./judge-traffic.ts";
import { recordTraffic } from "./record-traffic.ts";
import { reportFaults } from "./report-faults.ts";

const specFile = process.argv[2] ?? ownSpecFile;
const [operation] = listOperations(await loadSpec(specFile));
const directory = await mkdtemp(join(tmpdir(), "das-processes-traffic-"));
const mock = await startMock({ specFile });
try {
  const harFile = join(directory, "traffic.har");
  await recordTraffic(mock.url, harFile, (endpoint) => callForEveryAnswer(endpoint, operation!));
  reportFaults(
    "The traffic of the client with the mock is not all that the spec says, or not as it says:",
    await judgeTraffic(harFile, mock.url, specFile),
    "Mend the client or the mock; for what no call shows, add an example to the spec, or a call to gates/call-for-every-answer.ts.",
  );
} finally {
  await mock.close();
  await rm(directory, { recursive: true });
}
