import { setTimeout as wait } from "node:timers/promises";
import { ApiError, type DasClient, type ListProcessesParams } from "@das-processes/client";

/** How an error shows itself to who calls. */
export interface Failure {
  name: string;
  status?: number;
  error_code?: string | undefined;
  error_msg?: string | undefined;
}

/** A call that is over; times are in milliseconds, on the clock of `performance`. */
export interface Call {
  startedAt: number;
  endedAt: number;
  /** The sessions of the answer. */
  ids?: readonly string[];
  failure?: Failure;
}

export interface Calls {
  /** In the order of their ends. */
  readonly done: readonly Call[];
  stop: () => Promise<void>;
}

/** Between a call and the next one, in milliseconds: a failure may come at once. */
const pauseMs = 5;

/** Calls again and again, so many at a time, until it is stopped. */
export function callAllTheWhile(
  client: DasClient,
  params: ListProcessesParams,
  atOnce: number,
): Calls {
  const done: Call[] = [];
  const over = new AbortController();
  const callOn = async () => {
    while (!over.signal.aborted) {
      const startedAt = performance.now();
      const outcome = await client.listProcesses(params).then(
        ({ processes }) => ({ ids: processes.map(({ id }) => id) }),
        (error: unknown) => ({ failure: toFailure(error) }),
      );
      done.push({ ...outcome, startedAt, endedAt: performance.now() });
      await wait(pauseMs);
    }
  };
  const calling = Promise.all(Array.from({ length: atOnce }, callOn));
  return {
    done,
    async stop() {
      over.abort();
      await calling;
    },
  };
}

function toFailure(error: unknown): Failure {
  if (!(error instanceof ApiError)) return { name: String(error) };
  const { name, status, error_code, error_msg } = error;
  return { name, status, error_code, error_msg };
}
