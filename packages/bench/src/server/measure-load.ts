import { token } from "../parameters.ts";
import { pageUrl } from "./page-url.ts";

/** Of autocannon, which has no types of its own. */
export type Autocannon = (options: {
  url: string;
  headers: Record<string, string>;
  connections: number;
  duration: number;
}) => Promise<{
  requests: { average: number };
  latency: { p99: number };
  errors: number;
  non2xx: number;
}>;

export interface Load {
  requestsPerSecond: number[];
  /** In milliseconds. */
  p99: number[];
}

const runs = 5;

/** Asks the server for pages of 100, 32 at a time, for some seconds a run. */
export async function measureLoad(endpoint: string, autocannon: Autocannon): Promise<Load> {
  const load: Load = { requestsPerSecond: [], p99: [] };
  // The first warms up.
  for (let run = 0; run <= runs; run++) {
    const { requests, latency, errors, non2xx } = await autocannon({
      url: pageUrl(endpoint),
      headers: { "X-Auth-Token": token },
      connections: 32,
      duration: 3,
    });
    if (errors + non2xx > 0) throw new Error(`${errors + non2xx} requests failed under load.`);
    if (run === 0) continue;
    load.requestsPerSecond.push(requests.average);
    load.p99.push(latency.p99);
  }
  return load;
}
