import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { useConfigFolder, wholeConfig } from "./config-folder.ts";
import { ids } from "./ids.ts";
import { hashToken } from "./start-server.ts";

const { pathOf, read } = useConfigFolder();

const small = `
listen: { port: 0 }
projects: { ${ids.project}: { instances: {} } }
`;

describe("a configuration is read", () => {
  test("with its secrets in place, and its paths from its own directory", async () => {
    expect(await read(wholeConfig)).toEqual({
      listen: { host: "127.0.0.1", port: 0 },
      admin: { host: "127.0.0.1", port: 0 },
      tokens: [{ sha256: hashToken("token"), projects: [ids.project] }],
      keys: [
        {
          accessKey: "AK",
          secretKey: "secret of the environment",
          securityToken: "password of the file",
          projects: [ids.project],
        },
      ],
      projects: {
        [ids.project]: {
          instances: {
            [ids.instance]: {
              nodes: [
                {
                  id: ids.node,
                  source: {
                    mysql: { host: "db.example.com", port: 3306, tls: { ca: "an authority" } },
                  },
                },
                { id: ids.secondNode, source: { recording: pathOf("sessions.json") } },
              ],
              databaseUsers: {
                [ids.databaseUser]: { user: "das", password: "password of the file" },
              },
            },
          },
        },
      },
      limits: {
        poolSize: 1,
        timeoutMs: 2,
        maxInFlight: 3,
        headerBytes: 4,
        bodyBytes: 5,
        requestMs: 6,
        shutdownMs: 7,
      },
    });
  });

  test("without what may be left out", async () => {
    const projects = { [ids.project]: { instances: {} } };
    expect(await read(small)).toEqual({ listen: { port: 0 }, projects });
  });

  test("as the README shows it", async () => {
    const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
    const [, text = ""] = /```yaml\n(.+?)```/su.exec(readme) ?? [];
    const { projects } = await read(text.replace("PASSWORD", "SECRET_KEY"));
    const { nodes, databaseUsers } = projects[ids.project]!.instances[ids.instance]!;
    expect(nodes).toEqual([{ id: ids.node, source: { recording: pathOf("sessions.json") } }]);
    expect(databaseUsers[ids.databaseUser]).toEqual({
      user: "any",
      password: "secret of the environment",
    });
  });

  test("from JSON, too", async () => {
    const value = { listen: { port: 0 }, projects: { [ids.project]: { instances: {} } } };
    expect(await read(JSON.stringify(value, undefined, "\t"))).toEqual(value);
  });

  test("with an id of digits alone as the text that it is", async () => {
    const digits = "01234567890123456789012345678901";
    const config = await read(small.replace(ids.project, digits));
    expect(Object.keys(config.projects)).toEqual([digits]);
  });
});
