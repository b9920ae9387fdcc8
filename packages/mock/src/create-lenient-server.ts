import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import type { MockServer } from "./mock-server.ts";
import { silentLogger } from "./silent-logger.ts";

/** Makes a server that is Prism as it comes, with the settings of its own `prism mock`. */
export async function createLenientServer(specFile: string): Promise<MockServer> {
  const server = createServer(await getHttpOperationsFromSpec(specFile), {
    components: { logger: silentLogger },
    config: {
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      isProxy: false,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    cors: true,
  });
  return {
    async listen(port, host) {
      const url = await server.listen(port, host);
      return Number(url.slice(url.lastIndexOf(":") + 1));
    },
    close: () => server.close(),
  };
}
