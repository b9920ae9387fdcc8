import { specFile as ownSpecFile } from "@das-processes/spec";
import {
  defaultHttpLimits,
  type AcceptedCredentials,
  type AccessKey,
  type HttpLimits,
} from "@das-processes/wire";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { silentLogger } from "./prism.ts";
import { createStrictServer, type MockServer } from "./strict-server.ts";

export interface MockOptions {
  /** The TCP port to listen on, 0 to 65535; 0, the default, for any that is free. */
  port?: number;
  /** The name or address to listen on; by default `127.0.0.1`, which other machines cannot reach. */
  host?: string;
  /**
   * True, the default, to refuse whatever the contract does not allow; false for Prism as it comes,
   * which lets some of that pass.
   */
  strict?: boolean;
  /** The tokens that the strict mock takes; left out, it takes any. */
  tokens?: readonly string[];
  /**
   * The access keys that the strict mock takes, which then verifies each signature; left out, it
   * takes any signature of the right form.
   */
  keys?: readonly AccessKey[];
  /**
   * Limits of the strict mock. It refuses more than `headerBytes` (by default 16,384) and `bodyBytes`
   * (65,536) with 413, and a request that takes longer to arrive than `requestMs` (10,000) with 400.
   */
  limits?: Partial<HttpLimits>;
  /** For tests: the clock that the date of a signature is held to; by default the machine's. */
  now?: () => Date;
  /** The path of the OpenAPI file to mock; by default the one of `@das-processes/spec`. */
  specFile?: string;
}

/** A mock that listens. */
export interface Mock {
  /** Where it listens, without a slash at the end, such as `http://127.0.0.1:4010`. */
  url: string;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a mock of the service, in this process.
 *
 * The strict mock answers in the error shape of the contract, with the code that the spec has for
 * what is wrong. Of several wrong things it names the first of: `Host` (400), the path (404), the
 * method (405), the length of the body (413), the credential (401; of a token and a signature the
 * token), then with a 400 how the parameters of the path and the query are written (a broken encoding,
 * an unknown name, a repetition, in the order sent), their values in the order of the spec, the
 * dependencies between them, and a `Prefer` for an answer that is not documented. A valid request is answered with an
 * example of the spec, which the header `Prefer` can choose as with Prism: `code=500`, `example=busy`,
 * `dynamic=true`, joined by commas. Malformed, oversized and slow requests are answered too (400 or
 * 413), and their connection is closed.
 *
 * With `keys`, it computes the signature of a request anew from the request line, the headers and
 * the body that arrived, and refuses (401) one that does not fit, one of an unknown key, without
 * `Host` and `X-Sdk-Date` among the signed headers, more than 15 minutes off the clock, with the
 * `X-Project-Id` of another project than the path's, and for a temporary key without its
 * `X-Security-Token` signed. A signed `X-Sdk-Content-Sha256` has to be the hash of the body, or
 * `UNSIGNED-PAYLOAD`, with which the body is not signed. Without `keys` the form of a signature alone
 * is checked.
 *
 * It reads parameters of a single value in the path, the query and headers, and credentials in
 * headers; of bodies it knows the signature alone.
 *
 * @throws {Error} if the port is taken or the host cannot be listened on; if the OpenAPI file cannot
 *   be read, or asks what the strict mock cannot check.
 */
export async function startMock({
  port = 0,
  host = "127.0.0.1",
  strict = true,
  tokens,
  keys,
  limits = {},
  now = () => new Date(),
  specFile = ownSpecFile,
}: MockOptions = {}): Promise<Mock> {
  const server = strict
    ? await createStrictServer(specFile, acceptCredentials({ tokens, keys, now }), {
        ...defaultHttpLimits,
        ...limits,
      })
    : await createLenientServer(specFile);
  const actualPort = await server.listen(port, host).catch((cause: unknown) => {
    throw toListenError(host, port, cause);
  });
  // An IPv6 address stands in brackets in a URL.
  const urlHost = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${urlHost}:${actualPort}`, close: () => server.close() };
}

/** What the strict mock takes: any token, and any signature of the right form, unless they are named. */
function acceptCredentials({
  tokens,
  keys,
  now,
}: {
  tokens: readonly string[] | undefined;
  keys: readonly AccessKey[] | undefined;
  now: () => Date;
}): AcceptedCredentials<string> {
  return {
    serverName: "mock",
    findToken: (token) => (tokens === undefined || tokens.includes(token) ? token : undefined),
    findKey(accessKey) {
      const key = keys?.find((candidate) => candidate.accessKey === accessKey);
      return keys === undefined || key !== undefined ? { holder: accessKey, key } : undefined;
    },
    now,
  };
}

/** Makes a server that is Prism as it comes, with the settings of its own `prism mock`. */
async function createLenientServer(specFile: string): Promise<MockServer> {
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

/** The error that says, of a server that could not listen, where and why, and what to do. */
function toListenError(host: string, port: number, cause: unknown): Error {
  // Prism throws a text and Node an Error; the code stands in both.
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = reason.includes("EADDRINUSE")
    ? `Cannot listen on ${host}:${port}, which is taken: stop what listens there, or choose another port (0 for any free one).`
    : `Cannot listen on ${host}:${port}: ${reason}.`;
  return new Error(message, { cause });
}
