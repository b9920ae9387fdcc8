import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findDebianArchives } from "../src/find-debian-archives.ts";

async function findAmong(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), "das-processes-apt-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "sources.list.d"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return findDebianArchives(folder);
}

test("An archive is read from lines.", async () => {
  const archives = await findAmong({
    "sources.list": [
      "# deb http://comment.example bookworm main",
      "deb [arch=amd64 signed-by=/keys/debian.gpg] http://one.example/debian bookworm main contrib",
      "deb-src http://source.example/debian bookworm main",
      "deb http://one.example/debian bookworm-updates main",
      "deb\thttp://two.example/debian  trixie  main",
    ].join("\n"),
  });
  expect(archives).toMatchObject([
    { uri: "http://one.example/debian", keyring: "/keys/debian.gpg" },
    { uri: "http://two.example/debian", keyring: undefined },
  ]);
});

test("An archive is read from stanzas, with fields of several lines.", async () => {
  const archives = await findAmong({
    "sources.list.d/debian.sources": [
      "# of the system",
      "Types: deb deb-src",
      "URIs: http://one.example/debian",
      "      http://two.example/debian",
      "Suites: bookworm bookworm-updates",
      "Components: main",
      "Signed-By: /keys/debian.gpg",
      "",
      "Types: deb",
      "URIs: http://security.example",
      "Suites: bookworm-security",
      "Components: main",
      "",
      "Enabled: no",
      "Types: deb",
      "URIs: http://off.example",
      "Suites: bookworm",
      "Components: main",
    ].join("\n"),
  });
  expect(archives).toMatchObject([
    { uri: "http://one.example/debian", keyring: "/keys/debian.gpg" },
    { uri: "http://two.example/debian", keyring: "/keys/debian.gpg" },
  ]);
});

test("A key that is in the stanza itself is left to the system.", async () => {
  const archives = await findAmong({
    "sources.list.d/debian.sources": [
      "Types: deb",
      "URIs: http://one.example/debian",
      "Suites: trixie",
      "Components: main",
      "Signed-By:",
      " -----BEGIN PGP PUBLIC KEY BLOCK-----",
      " .",
      " mQINBGPL/key",
    ].join("\n"),
  });
  expect(archives).toMatchObject([{ uri: "http://one.example/debian", keyring: undefined }]);
});

test("A system without such files has none.", async () => {
  expect(await findAmong({})).toEqual([]);
});
