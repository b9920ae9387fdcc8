import { ConfigError } from "./config/config-error.ts";
import type { Config, NodeConfig } from "./config/config.ts";
import type { Limits } from "./config/limits.ts";
import { createNodeSource, type NodeSource } from "./node-source.ts";
import { createMysqlSource } from "./sources/create-mysql-source.ts";
import { createRecordingSource } from "./sources/create-recording-source.ts";
import type { SessionSource } from "./sources/session-source.ts";

export interface Instance {
  /** By `db_user_id`, and for each the source of every node by `node_id`, in the order configured. */
  sources: ReadonlyMap<string, ReadonlyMap<string, NodeSource>>;
}

/** The instances of a configuration, by project and by instance id. */
export type Instances = ReadonlyMap<string, ReadonlyMap<string, Instance>>;

/**
 * Makes the sources of all nodes. Recordings are read, and a MySQL is connected to when it is called.
 *
 * @throws {ConfigError} if a recording cannot be read, or is none.
 */
export function createInstances({ projects }: Config, limits: Limits): Instances {
  return mapEntries(projects, ({ instances }, project) =>
    mapEntries(instances, ({ nodes, databaseUsers }, instance) => {
      const pointer = `/projects/${project}/instances/${instance}/nodes`;
      const openers = nodes.map(({ id, source }, index) => ({
        id,
        connections: "mysql" in source ? limits.poolSize : 0,
        open: createOpener(source, `${pointer}/${index}/source`, limits),
      }));
      return {
        sources: mapEntries(databaseUsers, (login, databaseUser) => {
          const sources = openers.map(({ id, connections, open }) => {
            const place = { project, instance, node: id, databaseUser };
            return [id, createNodeSource(place, connections, () => open(login))] as const;
          });
          return new Map(sources);
        }),
      };
    }),
  );
}

/** Every source that there is or may be. */
export function listSources(instances: Instances): NodeSource[] {
  return [...instances.values()]
    .flatMap((byId) => [...byId.values()])
    .flatMap(({ sources }) => [...sources.values()])
    .flatMap((byNode) => [...byNode.values()]);
}

interface Login {
  user: string;
  password: string;
}

/** Makes what opens the source of a node for a database user. */
function createOpener(
  source: NodeConfig["source"],
  pointer: string,
  { poolSize, timeoutMs }: Limits,
): (login: Login) => SessionSource {
  if ("mysql" in source) {
    return (login) => createMysqlSource({ ...source.mysql, ...login, poolSize, timeoutMs });
  }
  const recording = readRecording(source.recording, pointer);
  return () => recording;
}

function readRecording(file: string, pointer: string): SessionSource {
  try {
    return createRecordingSource(file);
  } catch (error) {
    const problem = `names a file that is no recording: ${(error as Error).message}`;
    throw new ConfigError([{ pointer: `${pointer}/recording`, problem }]);
  }
}

// A Map, and not an object: an instance may go by the name of `constructor`.
function mapEntries<Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value, name: string) => Result,
): Map<string, Result> {
  return new Map(Object.entries(values).map(([name, value]) => [name, map(value, name)]));
}
