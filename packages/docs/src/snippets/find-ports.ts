import { mentions, type Ports, type Service } from "./addresses.ts";
import { findFreePort, type Services } from "./start-services.ts";

/** A program that starts a service itself does it on a port of its own. */
const starters = {
  mock: /\bdas-mock\b|\bstartMock\b/u,
  server: /\bdas-server\b|\bcreateServer\b/u,
  mysql: undefined,
};

/** Starts what a program asks, be it named by the program or by a file that the program names. */
export async function findPorts(
  name: string,
  texts: ReadonlyMap<string, string>,
  services: Services,
): Promise<Ports> {
  const program = texts.get(name)!;
  const named = [...texts].filter(([other]) => program.includes(other)).map(([, text]) => text);
  const used = [program, ...named].join("\n");
  const ports = new Map<Service, number>();
  for (const service of ["mock", "server", "mysql"] as const) {
    if (!mentions(used, service)) continue;
    const isOwn = starters[service]?.test(program) === true;
    ports.set(service, isOwn ? await findFreePort() : await services.portOf(service));
  }
  if (mentions(used, "admin")) ports.set("admin", await findFreePort());
  return ports;
}
