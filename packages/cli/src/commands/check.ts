import { formatJson } from "../check/format-json.ts";
import { formatLine } from "../check/format-line.ts";
import { formatPrometheus } from "../check/format-prometheus.ts";
import type { Outcome } from "../check/outcome.ts";
import { takeReadings, type Thresholds } from "../check/take-readings.ts";
import { describeError } from "../describe-error.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { openSource } from "../sources/open-source.ts";
import type { SourceOptions } from "../sources/source-options.ts";

export interface CheckOptions extends SourceOptions, Thresholds {
  output: "line" | "json" | "prometheus";
  /** For how long to wait for an answer, in seconds: a monitor gives up at some time, too. */
  timeout: number;
}

const formats = { line: formatLine, json: formatJson, prometheus: formatPrometheus };

const exitCodeOf = {
  ok: exitCodes.done,
  critical: exitCodes.pastThreshold,
  unknown: exitCodes.couldNotAsk,
};

/** Holds the sessions against thresholds. It fails in no other way than by its outcome. */
export async function check(options: CheckOptions): Promise<void> {
  const outcome = await findOutcome(options);
  process.exitCode = exitCodeOf[outcome.status];
  // At once, so that no collector reads a half.
  process.stdout.write(formats[options.output](outcome));
  // Such a text has no place for the reason.
  if (outcome.status === "unknown" && options.output === "prometheus") {
    process.stderr.write(`das-processes: ${outcome.message}\n`);
  }
}

async function findOutcome(options: CheckOptions): Promise<Outcome> {
  let name: string | undefined;
  try {
    requireThreshold(options);
    const source = await openSource(options);
    name = source.name;
    const { takenAt, processes } = await source.read({
      signal: AbortSignal.timeout(options.timeout * 1000),
    });
    const readings = takeReadings(processes, options);
    const status = readings.some(({ pastBy }) => pastBy > 0) ? "critical" : "ok";
    return { status, source: name, takenAt, readings };
  } catch (error) {
    return { status: "unknown", source: name, message: describe(error, options) };
  }
}

function describe(error: unknown, options: CheckOptions): string {
  // The reason of the signal; the client has an error of its own.
  return error instanceof DOMException && error.name === "TimeoutError"
    ? `No whole answer came within ${options.timeout} seconds (--timeout): try again, or check the network.`
    : describeError(error, options).message;
}

function requireThreshold({
  maxSessions,
  maxActive,
  maxIdleTrx,
  maxTime,
  maxTrx,
}: Thresholds): void {
  if ([maxSessions, maxActive, maxIdleTrx, maxTime, maxTrx].some((limit) => limit !== undefined)) {
    return;
  }
  throw new InputError(
    "There is nothing to hold the sessions against: give --max-sessions, --max-active, --max-idle-trx, --max-time or --max-trx.",
  );
}
