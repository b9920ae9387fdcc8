import { connect, isIP } from "node:net";
import type { PoolOptions, SslOptions } from "mysql2/promise";

/**
 * Tells the driver to encrypt, and to take no certificate but that of the host; by default, it takes that of
 * any.
 *
 * It hands only names on to Node, which compares the certificate of an address to `localhost` then, as in
 * brianc/node-postgres#2263. With a dot behind it, an address is a name to the driver, and itself to Node
 * again; but nothing can be connected to by it.
 */
export function toTlsOptions(host: string, port: number, tls: SslOptions): PoolOptions {
  return {
    ssl: { verifyIdentity: true, ...tls },
    ...(isIP(host) > 0 && {
      host: `${host}.`,
      stream: () => connect({ host, port, noDelay: true, keepAlive: true }),
    }),
  };
}
