// A program of its own, to be forked: it calls the endpoint with the core of the vendor's SDK, which
// takes its keys from the environment, and sends its parent the outcome. The core writes a file into
// the home directory, and credentials to standard output when a call fails.
//
// Usage: call-with-vendor-core.ts FOLDER ENDPOINT REQUEST
//
// FOLDER has the core in its node_modules; REQUEST is JSON with `pathParams` and `queryParams`.

import { createRequire } from "node:module";
import { join } from "node:path";
import type { Outcome } from "./run-vendor-core.ts";

interface Client {
  sendRequest(request: object): Promise<{ httpStatusCode: number; count: number }>;
}

type ClientBuilder = new (toClient: (client: Client) => Client) => {
  withEndpoint(endpoint: string): { build(): Client };
};

const [folder, endpoint, request] = process.argv.slice(2) as [string, string, string];
const requireFromFolder = createRequire(join(folder, "package.json"));
const core = requireFromFolder("@huaweicloud/huaweicloud-sdk-core/ClientBuilder") as {
  ClientBuilder: ClientBuilder;
};

async function call(): Promise<Outcome> {
  const client = new core.ClientBuilder((built) => built).withEndpoint(endpoint).build();
  try {
    const { httpStatusCode: status, count } = await client.sendRequest({
      method: "GET",
      url: "/v3/{project_id}/instances/{instance_id}/processes",
      contentType: "application/json",
      headers: {},
      ...JSON.parse(request),
    });
    return { status, count };
  } catch (error) {
    const { httpStatusCode: status, errorMsg } = error as Record<string, unknown>;
    return { status, message: errorMsg };
  }
}

process.send?.(await call());
process.disconnect();
