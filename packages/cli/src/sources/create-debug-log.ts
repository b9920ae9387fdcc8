import type { DasClientOptions } from "@das-processes/client";
import { hideSecrets } from "../settings/hide-secrets.ts";
import { toPrintable } from "../text/to-printable.ts";

type Watching = Required<Pick<DasClientOptions, "fetch" | "hooks">>;

/** What has a client tell its attempts on standard error, and no credential, not even one that comes back. */
export function createDebugLog(): Watching {
  let requests = 0;
  return {
    async fetch(url, init) {
      const number = ++requests;
      write(number, `${init.method} ${url}`);
      const startedAt = performance.now();
      const took = () => `after ${Math.round(performance.now() - startedAt)} ms`;
      try {
        const response = await fetch(url, init);
        const id = response.headers.get("X-Request-Id");
        write(number, `${response.status} ${took()}${id === null ? "" : `, request id ${id}`}`);
        return response;
      } catch (error) {
        write(number, `no answer ${took()}`);
        throw error;
      }
    },
    hooks: {
      onRetry: ({ attempt, delayMs }) =>
        write(requests, `attempt ${attempt} has failed; the next one begins in ${delayMs} ms`),
    },
  };
}

function write(number: number, text: string): void {
  process.stderr.write(`das-processes: request ${number}: ${hideSecrets(toPrintable(text))}\n`);
}
