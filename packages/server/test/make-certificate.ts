import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll } from "vitest";

export interface Certificate {
  /** Where `server.crt` and `server.key` are, and other files may be put. */
  folder: string;
  cert: string;
  key: string;
}

/** Node itself makes no certificates. */
export const isOpensslMissing =
  spawnSync("openssl", ["version"]).error !== undefined && process.env["CI"] !== "true";

/** Makes a certificate of 127.0.0.1, for the tests of a file or a `describe`. */
export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "das-server-"));
  afterAll(() => rm(folder, { recursive: true }));
  const options = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1";
  const files = ["-keyout", join(folder, "server.key"), "-out", join(folder, "server.crt")];
  const name = ["-subj", "/CN=tests", "-addext", "subjectAltName=IP:127.0.0.1"];
  await promisify(execFile)("openssl", [...options.split(" "), ...files, ...name]);
  const [key, cert] = (await Promise.all(
    ["server.key", "server.crt"].map((file) => readFile(join(folder, file), "utf8")),
  )) as [string, string];
  return { folder, cert, key };
}
