import type { RequestValidationError } from "@das-processes/client";

/** Where a parameter of the client comes from. */
const givenBy: Readonly<Record<string, string>> = {
  endpoint: "the endpoint (--endpoint)",
  region: "the region (--region)",
  project_id: "the project (--project-id)",
  instance_id: "the instance (--instance-id)",
  db_user_id: "the database user (--db-user-id)",
  node_id: "--node-id",
  user: "--user",
  database: "--database",
  accessKey: "the access key",
  secretKey: "the secret key",
  securityToken: "the security token",
  token: "the token",
};

/** Says what is wrong with a request that was not sent; das-processes config tells who gave it. */
export function describeRequest({ issues }: RequestValidationError): string {
  const faults = issues.map(({ path, message }) => {
    const name = String(path[0]);
    // A tool for people has no such switch.
    const rule = message.replace(", unless allowHttp is set", "");
    return `${givenBy[name] ?? name} ${rule}`;
  });
  return `Nothing was sent: ${faults.join("; ")}. das-processes config shows where each setting comes from.`;
}
