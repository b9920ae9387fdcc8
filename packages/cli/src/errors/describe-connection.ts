import type { ConnectionError } from "@das-processes/client";

/** Says why no whole answer came, and what to do. */
export function describeConnection({ url, cause }: ConnectionError): string {
  const { host } = new URL(url);
  const reason = findReason(cause);
  if (/CERT|SIGNATURE|ALTNAME/u.test(reason)) {
    return `The certificate of ${host} cannot be trusted (${reason}): check the endpoint, or name the file of its authority by NODE_EXTRA_CA_CERTS.`;
  }
  return `No whole answer came from ${host} (${reason}): check the endpoint or region, and the network.`;
}

/** The innermost reason: what stands above it says no more than that a fetch failed. */
function findReason(error: unknown): string {
  const { cause, code, message } = error as { cause?: unknown; code?: string; message?: string };
  return cause ? findReason(cause) : (code ?? message ?? "for no known reason");
}
