import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { AccessKey } from "../../src/index.ts";

const program = fileURLToPath(new URL("call-with-vendor-core.ts", import.meta.url));

/** What became of a call: the status with the count of sessions, or with the message of the error. */
export interface Outcome {
  status: unknown;
  count?: unknown;
  message?: unknown;
}

export interface VendorCall {
  /** The folder with the core in its `node_modules`. */
  folder: string;
  endpoint: string;
  key: AccessKey;
  projectId: string;
  instanceId: string;
  query: Readonly<Record<string, string | number>>;
  contentType?: string;
}

/** Has the core of the vendor's SDK call the endpoint, in a process and a home of its own. */
export async function runVendorCore(call: VendorCall): Promise<Outcome> {
  const { folder, endpoint, key, projectId, instanceId, query, contentType } = call;
  const home = await mkdtemp(join(tmpdir(), "das-vendor-core-"));
  const request = JSON.stringify({
    pathParams: { project_id: projectId, instance_id: instanceId },
    queryParams: query,
    ...(contentType !== undefined && { contentType }),
  });
  const child = fork(program, [folder, endpoint, request], {
    cwd: home,
    silent: true,
    execArgv: [],
    env: {
      HOME: home,
      HUAWEICLOUD_SDK_AK: key.accessKey,
      HUAWEICLOUD_SDK_SK: key.secretKey,
      HUAWEICLOUD_SDK_PROJECT_ID: projectId,
      ...(key.securityToken !== undefined && {
        HUAWEICLOUD_SDK_SECURITY_TOKEN: key.securityToken,
      }),
    },
  });
  child.stdout?.resume();
  let outcome: Outcome | undefined;
  child.on("message", (message) => (outcome = message as Outcome));
  const [errors] = await Promise.all([text(child.stderr!), once(child, "close")]);
  await rm(home, { recursive: true });
  if (outcome === undefined) {
    throw new Error(`The vendor's core ended without an outcome:\n${errors}`);
  }
  return outcome;
}
