import type { ListProcessesParams, ListProcessesResponse } from "@das-processes/client";

/** A call, and what it must come to. */
interface Call<Outcome> {
  params: ListProcessesParams;
  headers?: Record<string, string>;
  outcome: Outcome;
}

/** What the suite is run against. */
export interface Subject {
  /** The modules of the client, as a program gets them that imports them by name. */
  client: typeof import("@das-processes/client");
  validators: typeof import("@das-processes/client/validators");
  zod: typeof import("@das-processes/client/zod");
  /** Where a server listens that takes the token and the key of `clientOf` alone. */
  serverUrl: string;
  /** Calls of that server. */
  calls: {
    /** Gives one session. */
    single: Call<ListProcessesResponse>;
    /** Gives several sessions, with emoji, quotes and line breaks. */
    busy: Call<ListProcessesResponse>;
    /** Gives no session. */
    empty: Call<ListProcessesResponse>;
    /** Asks for the `awkwardUser`. */
    awkward: Call<ListProcessesResponse>;
    /** Is refused with status 400. */
    refused: Call<{ error_code: string; error_msg: string }>;
  };
  /** Where the fault server listens. */
  faultUrl: string;
  /** Where nothing listens. */
  deadUrl: string;
}
