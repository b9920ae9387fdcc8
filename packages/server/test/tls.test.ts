import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { defaultLimits } from "../src/config/limits.ts";
import { help } from "../src/help.ts";
import { createServer, readConfig } from "../src/index.ts";
import { target } from "./ids.ts";
import { isOpensslMissing, makeCertificate, type Certificate } from "./make-certificate.ts";
import { send } from "./send.ts";
import { sign } from "./sign.ts";
import { startServerForTest } from "./start-server.ts";

describe.skipIf(isOpensslMissing)("a certificate that openssl makes", () => {
  let certificate: Certificate;
  beforeAll(async () => {
    certificate = await makeCertificate();
  });

  test("lets calls go over HTTPS, with a token or a signature", async () => {
    const { cert, key } = certificate;
    const server = await startServerForTest({ listen: { port: 0, tls: { cert, key } } });
    expect(server.url).toMatch(/^https:/u);
    expect((await send(server.url, target, { ca: cert })).status).toBe(200);
    const headers = sign(server.url, target);
    expect((await send(server.url, target, { ca: cert, headers })).status).toBe(200);
  });

  test("belongs to the configuration that --help shows", async () => {
    const { folder, cert, key } = certificate;
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
    const { cert, key } = certificate;
    const server = await startServerForTest({ listen: { port: 0, tls: { cert, key } } });
    await expect(send(server.url.replace("https:", "http:"), target)).rejects.toThrow(
      "socket hang up",
    );
  });

  test("has to be trusted", async () => {
    const { cert, key } = certificate;
    const server = await startServerForTest({ listen: { port: 0, tls: { cert, key } } });
    await expect(send(server.url, target)).rejects.toThrow("self-signed certificate");
  });
});
