/** What listens at an address that a program names. */
export type Service = "mock" | "server" | "mysql" | "admin";

/** Where on 127.0.0.1 the services of this run listen. */
export type Ports = ReadonlyMap<Service, number>;

/** The ports that the programs name: all on 127.0.0.1. */
const ports: Record<Service, number> = { mock: 4010, server: 8080, mysql: 3306, admin: 9090 };

/** An address, an option of the command line, or a field of YAML, JSON or JavaScript. */
const before = String.raw`(?:127\.0\.0\.1:|\bport"?\s*[:=]\s*|--port[ =])`;

export function mentions(text: string, service: Service): boolean {
  return patternOf(ports[service]).test(text);
}

/** Puts the ports of this run where a program names those of the docs. */
export function putAddresses(text: string, actual: Ports): string {
  return replacePorts(
    text,
    [...actual].map(([service, port]) => [ports[service], port]),
  );
}

/** Puts the ports of the docs where the output of a program names those of this run. */
export function putAddressesBack(text: string, actual: Ports): string {
  return replacePorts(
    text,
    [...actual].map(([service, port]) => [port, ports[service]]),
  );
}

function replacePorts(text: string, replacements: readonly [from: number, to: number][]): string {
  return replacements.reduce(
    (result, [from, to]) => result.replaceAll(patternOf(from), `$1${to}`),
    text,
  );
}

function patternOf(port: number): RegExp {
  return new RegExp(`(${before})${port}(?!\\d)`, "gu");
}
