import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultLimits } from "../src/config/limits.ts";
import { help } from "../src/help.ts";
import { createServer, readConfig } from "../src/index.ts";
import { target } from "./ids.ts";
import { send } from "./send.ts";
import { sign } from "./sign.ts";
import { startServerForTest } from "./start-server.ts";

const run = promisify(execFile);

// Node itself makes no certificates.
const isMissing = spawnSync("openssl", ["version"]).error !== undefined;

describe.skipIf(isMissing && process.env["CI"] !== "true")(
  "a certificate that openssl makes",
  () => {
    let folder: string;
    let cert: string;
    let key: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "das-server-"));
      const options = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1";
      const files = ["-keyout", join(folder, "server.key"), "-out", join(folder, "server.crt")];
      const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
      await run("openssl", [...options.split(" "), ...files, ...name]);
      [key, cert] = (await Promise.all(
        ["server.key", "server.crt"].map((file) => readFile(join(folder, file), "utf8")),
      )) as [string, string];
    });

    afterAll(() => rm(folder, { recursive: true }));

    test("lets calls go over HTTPS, with a token or a signature", async () => {
      const server = await startServerForTest({ listen: { port: 0, tls: { cert, key } } });
      expect(server.url).toMatch(/^https:/u);
      expect((await send(server.url, target, { ca: cert })).status).toBe(200);
      const headers = sign(server.url, target);
      expect((await send(server.url, target, { ca: cert, headers })).status).toBe(200);
    });

    test("belongs to the configuration that --help shows", async () => {
      const [, config = ""] = /\n(listen:.+?)\n\n/su.exec(help) ?? [];
      await writeFile(join(folder, "server.yaml"), config);
      await writeFile(join(folder, "secret-key"), "secret");
      await writeFile(join(folder, "ca.crt"), cert);
      await writeFile(join(folder, "sessions.json"), "[]");
      const environment = { PASSWORD: "password", SECURITY_TOKEN: "token" };
      const shown = await readConfig(join(folder, "server.yaml"), environment);
      expect(shown).toMatchObject({ listen: { tls: { cert, key } }, limits: defaultLimits });
      await (await createServer(shown)).close();
    });

    test("leaves no room for HTTP", async () => {
      const server = await startServerForTest({ listen: { port: 0, tls: { cert, key } } });
      await expect(send(server.url.replace("https:", "http:"), target)).rejects.toThrow(
        "socket hang up",
      );
    });

    test("has to be trusted", async () => {
      const server = await startServerForTest({ listen: { port: 0, tls: { cert, key } } });
      await expect(send(server.url, target)).rejects.toThrow("self-signed certificate");
    });
  },
);
