import { createDasClient, ServerError } from "@das-processes/client";
import { createServer, readConfig, type InstanceConfig } from "@das-processes/server";

const projectId = "054e292c9880d4992f02c0196d3ea468";
const instance_id = "da304cd5bbb944de828759bc7be3d3fein01";
const db_user_id = "2c250598-1e3c-4d31-bc19-be1d866247e6";

const { admin: _, ...config } = await readConfig("server.yaml");
const right = config.projects[projectId]!.instances[instance_id]!;
const [node] = right.nodes;

const faults: Record<string, InstanceConfig> = {
  "nobody listens at the port": {
    ...right,
    nodes: [{ ...node!, source: { mysql: { host: "127.0.0.1", port: 1 } } }],
  },
  "the password is wrong": {
    ...right,
    databaseUsers: { [db_user_id]: { user: "das", password: "another-password" } },
  },
};

for (const [title, instance] of Object.entries(faults)) {
  const log: string[] = [];
  const server = await createServer(
    { ...config, projects: { [projectId]: { instances: { [instance_id]: instance } } } },
    { log: { write: (line) => log.push(line) } },
  );
  const endpoint = await server.listen({ host: "127.0.0.1", port: 0 });
  const client = createDasClient({ endpoint, projectId, credentials: { token: "any-token" } });
  try {
    await client.listProcesses({ instance_id, db_user_id, user: "app_rw" });
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    console.log(`${title}: ${error.status} ${error.error_code} ${error.error_msg}`);
  }
  await server.close();
  const { level, err } = JSON.parse(log.find((line) => line.includes('"err"'))!);
  console.log(`  in the log: ${level} ${err.kind} ${err.code}`);
}
