import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { readConfig, type Config } from "../src/index.ts";
import { ids } from "./ids.ts";
import { hashToken } from "./start-server.ts";

/** A configuration with everything that there can be, but for a certificate. */
export const wholeConfig = `
listen: { host: 127.0.0.1, port: 0 }
admin: { host: 127.0.0.1, port: 0 }
tokens:
  - sha256: ${hashToken("token")}
    projects: [${ids.project}]
keys:
  - accessKey: AK
    secretKey: { env: SECRET_KEY }
    securityToken: { file: password }
    projects: [${ids.project}]
projects:
  ${ids.project}:
    instances:
      ${ids.instance}:
        nodes:
          - id: ${ids.node}
            source: { mysql: { host: db.example.com, port: 3306, tls: { ca: ca.pem } } }
          - id: ${ids.secondNode}
            source: { recording: sessions.json }
        databaseUsers:
          ${ids.databaseUser}: { user: das, password: { file: ./password } }
limits:
  poolSize: 1
  timeoutMs: 2
  maxInFlight: 3
  headerBytes: 4
  bodyBytes: 5
  requestMs: 6
  shutdownMs: 7
`;

const environment = { SECRET_KEY: "secret of the environment", EMPTY: "" };

export interface ConfigFolder {
  /** The path of a file in the folder. */
  pathOf: (name: string) => string;
  /** Writes a configuration into the folder, and reads it. */
  read: (text: string) => Promise<Config>;
}

/** Has a folder for the tests of a file, with what configurations refer to. */
export function useConfigFolder(): ConfigFolder {
  let folder: string;
  const pathOf = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "das-server-"));
    await writeFile(pathOf("password"), "password of the file\r\n");
    await writeFile(pathOf("empty"), "\n");
    await writeFile(pathOf("no-key.pem"), "s3cret");
    await writeFile(pathOf("ca.pem"), "an authority");
  });
  afterAll(() => rm(folder, { recursive: true }));
  return {
    pathOf,
    async read(text) {
      await writeFile(pathOf("server.yaml"), text);
      return readConfig(pathOf("server.yaml"), environment);
    },
  };
}
