import type { ListProcessesResponse } from "@das-processes/client";

/** What the suite is run against. */
export interface Subject {
  /** The modules of the client, as a program gets them that imports them by name. */
  client: typeof import("@das-processes/client");
  validators: typeof import("@das-processes/client/validators");
  zod: typeof import("@das-processes/client/zod");
  /** Where a strict mock listens that takes the token and the key of `clientOf` alone. */
  mockUrl: string;
  /** Where the fault server listens. */
  faultUrl: string;
  /** Where nothing listens. */
  deadUrl: string;
  /** The page of the spec's example `busy`. */
  busyPage: ListProcessesResponse;
}
