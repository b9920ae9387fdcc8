import type { Reading } from "./take-readings.ts";

/** What a check found. */
export type Outcome =
  | {
      status: "ok" | "critical";
      /** Which sessions were looked at: an instance, or a file. */
      source: string;
      takenAt: Date;
      readings: readonly Reading[];
    }
  | {
      /** The service could not be asked. */
      status: "unknown";
      /** Not known where a setting is missing or an option is wrong. */
      source: string | undefined;
      /** The reason, and what to do. */
      message: string;
    };
