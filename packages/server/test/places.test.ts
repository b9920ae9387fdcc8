import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectRefusal } from "./expect-refusal.ts";
import { ids, pathOf } from "./ids.ts";
import { send } from "./send.ts";
import { sessionsFile, startServer, type Started } from "./start-server.ts";

let folder: string;
let server: Started;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "das-server-"));
  const nobody = join(folder, "nobody.json");
  await writeFile(nobody, JSON.stringify({ processes: [], count: 0 }));
  const user = { user: "das", password: "password" };
  server = await startServer({
    projects: {
      [ids.project]: {
        instances: {
          [ids.instance]: {
            nodes: [
              { id: ids.node, source: { recording: sessionsFile } },
              { id: ids.secondNode, source: { recording: nobody } },
            ],
            databaseUsers: { [ids.databaseUser]: user, [ids.otherDatabaseUser]: user },
          },
          [ids.otherInstance]: {
            nodes: [{ id: ids.secondNode, source: { recording: nobody } }],
            databaseUsers: { [ids.otherDatabaseUser]: user },
          },
        },
      },
    },
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function ask(changes: { instance?: string; databaseUser?: string; node?: string }) {
  const { instance = ids.instance, databaseUser = ids.databaseUser, node } = changes;
  const query = `db_user_id=${databaseUser}&user=app_ro${node === undefined ? "" : `&node_id=${node}`}`;
  return send(server.url, `${pathOf({ instance })}?${query}`);
}

describe("the sessions are those of the node", () => {
  test.each([
    ["that is named", { node: ids.secondNode }, 0],
    ["that is first, if none is named", {}, 3],
    ["for any database user of the instance", { databaseUser: ids.otherDatabaseUser }, 3],
    ["of the instance", { instance: ids.otherInstance, databaseUser: ids.otherDatabaseUser }, 0],
  ])("%s", async (_, changes, count) => {
    const { status, body } = await ask(changes);
    expect({ status, body }).toMatchObject({ status: 200, body: { count } });
  });
});

describe("of what there is none of, the contract's code tells which, and the message nothing else", () => {
  test.each([
    ["an instance", { instance: "a" }, "DAS.200114", "The project has no such instance."],
    [
      "an instance in another case",
      { instance: ids.otherInstance.toLowerCase() },
      "DAS.200114",
      "The project has no such instance.",
    ],
    [
      "an instance by the name of a property of every object",
      { instance: "constructor" },
      "DAS.200114",
      "The project has no such instance.",
    ],
    [
      "a database user of another instance",
      { instance: ids.otherInstance },
      "DAS.220003",
      "The instance has no such database user.",
    ],
    [
      "a node of another instance",
      { instance: ids.otherInstance, databaseUser: ids.otherDatabaseUser, node: ids.node },
      "DAS.200100",
      "The instance has no such node.",
    ],
  ])("%s", async (_, changes, code, message) => {
    await expectRefusal(ask(changes), 400, code, message);
  });
});
