// A program of its own, to be forked: the built reference server on a MySQL, on a free port, whose URL
// it sends its parent. It ends with its parent.
//
// Usage: serve-sessions.ts NODE ACCOUNT
//
// NODE is JSON: host and port. ACCOUNT is JSON: user and password.

import { createHash } from "node:crypto";
import { createServer } from "@das-processes/server";
import { instanceId, projectId, query, token } from "../parameters.ts";

const [mysql, account] = process.argv.slice(2).map((text) => JSON.parse(text)) as [
  { host: string; port: number },
  { user: string; password: string },
];
const server = await createServer(
  {
    listen: { port: 0 },
    tokens: [{ sha256: createHash("sha256").update(token).digest("hex"), projects: [projectId] }],
    projects: {
      [projectId]: {
        instances: {
          [instanceId]: {
            nodes: [{ id: "node", source: { mysql } }],
            databaseUsers: { [query.db_user_id]: account },
          },
        },
      },
    },
  },
  { log: { write: () => {} } },
);
process.send!(await server.listen({ host: "127.0.0.1", port: 0 }));
process.once("disconnect", () => process.exit());
