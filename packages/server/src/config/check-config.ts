import { isIP } from "node:net";
import { ConfigError, type ConfigProblem } from "./config-error.ts";
import type { Config } from "./config.ts";

/**
 * Holds a configuration to what goes beyond the shape of its parts.
 *
 * @throws {ConfigError} with every place that is wrong.
 */
export function checkConfig(config: Config): void {
  const problems = [
    ...findOpenHost(config),
    ...findUnknownProjects(config),
    ...findRepetitions("/tokens", "sha256", config.tokens),
    ...findRepetitions("/keys", "accessKey", config.keys),
    ...findRepeatedNodes(config),
  ];
  if (problems.length > 0) {
    throw new ConfigError(problems);
  }
}

/** Whether calls need a credential. */
export function hasCredentials({ tokens = [], keys = [] }: Config): boolean {
  return tokens.length + keys.length > 0;
}

function findOpenHost(config: Config): ConfigProblem[] {
  const { host } = config.listen;
  if (host === undefined || isLoopback(host) || hasCredentials(config)) {
    return [];
  }
  const problem =
    "must be 127.0.0.1 as long as there are no credentials: anyone could call. Add tokens or keys.";
  return [{ pointer: "/listen/host", problem }];
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function findUnknownProjects({ tokens = [], keys = [], projects }: Config): ConfigProblem[] {
  const lists = [
    ...tokens.map((token, index) => [`/tokens/${index}`, token.projects] as const),
    ...keys.map((key, index) => [`/keys/${index}`, key.projects] as const),
  ];
  const problem = "must be one of the ids among /projects.";
  return lists.flatMap(([pointer, ids]) =>
    ids.flatMap((id, index) =>
      Object.hasOwn(projects, id) ? [] : [{ pointer: `${pointer}/projects/${index}`, problem }],
    ),
  );
}

function findRepeatedNodes({ projects }: Config): ConfigProblem[] {
  return Object.entries(projects).flatMap(([project, { instances }]) =>
    Object.entries(instances).flatMap(([instance, { nodes }]) =>
      findRepetitions(`/projects/${project}/instances/${instance}/nodes`, "id", nodes),
    ),
  );
}

function findRepetitions<Name extends string>(
  pointer: string,
  name: Name,
  items: readonly Readonly<Record<Name, unknown>>[] = [],
): ConfigProblem[] {
  const problem = "must be another one: it is there before.";
  return items.flatMap((item, index) =>
    items.findIndex((other) => other[name] === item[name]) < index
      ? [{ pointer: `${pointer}/${index}/${name}`, problem }]
      : [],
  );
}
