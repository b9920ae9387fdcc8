import { createSecureContext } from "node:tls";
import type { Config, InstanceConfig, KeyConfig, NodeConfig } from "./config.ts";
import type { References, SecretReference } from "./references.ts";

type Unresolved<Part extends keyof Config> = Config<SecretReference>[Part];

/** Puts what a configuration file refers to in place; what cannot be had is noted as a problem. */
export async function resolveReferences(
  { listen, keys, projects, ...rest }: Config<SecretReference>,
  references: References,
): Promise<Config> {
  return {
    ...rest,
    listen: { ...listen, tls: listen.tls && (await resolveTls(listen.tls, references)) },
    keys: keys && (await resolveKeys(keys, references)),
    projects: await mapValues(projects, async ({ instances }, project) => ({
      instances: await mapValues(instances, (instance, id) =>
        resolveInstance(instance, `/projects/${project}/instances/${id}`, references),
      ),
    })),
  };
}

async function resolveTls(
  paths: { cert: string; key: string },
  { readText, problems }: References,
): Promise<{ cert: string; key: string }> {
  const cert = await readText("/listen/tls/cert", paths.cert);
  const key = await readText("/listen/tls/key", paths.key);
  if (cert === undefined || key === undefined) {
    return paths;
  }
  try {
    createSecureContext({ cert, key });
  } catch {
    const problem = "must be a certificate and the key that belongs to it, both in PEM.";
    problems.push({ pointer: "/listen/tls", problem });
  }
  return { cert, key };
}

async function resolveKeys(
  keys: NonNullable<Unresolved<"keys">>,
  { readSecret }: References,
): Promise<KeyConfig[]> {
  return Promise.all(
    keys.map(async ({ secretKey, securityToken, ...key }, index) => ({
      ...key,
      secretKey: await readSecret(`/keys/${index}/secretKey`, secretKey),
      securityToken:
        securityToken && (await readSecret(`/keys/${index}/securityToken`, securityToken)),
    })),
  );
}

async function resolveInstance(
  { nodes, databaseUsers }: InstanceConfig<SecretReference>,
  pointer: string,
  references: References,
): Promise<InstanceConfig> {
  return {
    nodes: await Promise.all(
      nodes.map(async ({ id, source }, index) => ({
        id,
        source: await resolveSource(source, `${pointer}/nodes/${index}/source`, references),
      })),
    ),
    databaseUsers: await mapValues(databaseUsers, async ({ user, password }, id) => ({
      user,
      password: await references.readSecret(`${pointer}/databaseUsers/${id}/password`, password),
    })),
  };
}

async function resolveSource(
  source: NodeConfig["source"],
  pointer: string,
  { toPath, readText }: References,
): Promise<NodeConfig["source"]> {
  if ("recording" in source) {
    return { recording: toPath(source.recording) };
  }
  const path = source.mysql.tls?.ca;
  const ca = path === undefined ? path : await readText(`${pointer}/mysql/tls/ca`, path);
  return ca === undefined ? source : { mysql: { ...source.mysql, tls: { ca } } };
}

async function mapValues<Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value, name: string) => Promise<Result>,
): Promise<Record<string, Result>> {
  const entries = Object.entries(values).map(
    async ([name, value]) => [name, await map(value, name)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
