import { listProcessesShape, listProcessesStatuses } from "./generated/responses.gen.ts";
import type { ValidationIssue } from "./to-validator.ts";

/** Something in which a server differs from the spec. */
export type Drift =
  /** A field that the spec does not know, as a JSON pointer, with `*` for any item of a list. */
  | { kind: "field"; pointer: string }
  /** A status that the spec does not document. */
  | { kind: "status"; status: number }
  /** With `validate: "warn"`: what `strict` would have thrown. */
  | { kind: "issue"; issue: ValidationIssue };

export interface DriftReporter {
  status(status: number): void;
  /** @param redact takes out of a field's name what must not be reported. */
  fields(body: unknown, redact: (name: string) => string): void;
  issues(issues: readonly ValidationIssue[]): void;
}

/** Enough for any spec, and an end for a server that makes names up. */
const maxDrifts = 1000;

/** Makes what calls `onDrift` once for each difference. */
export function createDriftReporter(onDrift: (drift: Drift) => void): DriftReporter {
  const told = new Set<string>();

  function tell(place: string, drift: Drift): void {
    if (told.has(place) || told.size >= maxDrifts) return;
    told.add(place);
    onDrift(drift);
  }

  function tellUnknownFields(
    value: unknown,
    shape: unknown,
    pointer: string,
    redact: (text: string) => string,
  ): void {
    if (Array.isArray(shape) && Array.isArray(value)) {
      for (const item of value) tellUnknownFields(item, shape[0], `${pointer}/*`, redact);
    } else if (isObject(shape) && isObject(value)) {
      for (const [name, field] of Object.entries(value)) {
        const place = `${pointer}/${name}`;
        if (Object.hasOwn(shape, name)) tellUnknownFields(field, shape[name], place, redact);
        else tell(place, { kind: "field", pointer: redact(place) });
      }
    }
  }

  return {
    status(status) {
      if (!listProcessesStatuses.includes(status)) tell(`${status}`, { kind: "status", status });
    },
    fields(body, redact) {
      tellUnknownFields(body, listProcessesShape, "", redact);
    },
    issues(issues) {
      for (const issue of issues) {
        tell(issue.pointer.replaceAll(/\/\d+/g, "/*") || "/", { kind: "issue", issue });
      }
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
