import { isIPv6 } from "node:net";

/**
 * The host of a session without the port of its client. MySQL writes an IPv6 address without
 * brackets: what is an address as a whole has no port.
 */
export function toHostName(host: string): string {
  if (isIPv6(host)) return host;
  const name = host.replace(/:\d{1,5}$/u, "");
  return /^\[(?<address>.*)\]$/u.exec(name)?.groups?.["address"] ?? name;
}
