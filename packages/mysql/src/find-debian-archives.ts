import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** An archive that the system is installed from. */
export interface DebianArchive {
  uri: string;
  suites: string[];
  components: string[];
  /** The file with the keys that sign it; without one, those that the system trusts. */
  keyring: string | undefined;
}

/** Reads the system's own sources, in both of their formats. */
export async function findDebianArchives(configuration = "/etc/apt"): Promise<DebianArchive[]> {
  const folder = join(configuration, "sources.list.d");
  const files = await readdir(folder).catch(() => []);
  const paths = [join(configuration, "sources.list"), ...files.map((file) => join(folder, file))];
  const archives = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(path, "utf8").catch(() => "");
      return path.endsWith(".sources") ? readStanzas(text) : readLines(text);
    }),
  );
  // The rest are updates, of which an archive has more suites, and the archives of others.
  return archives
    .flat()
    .filter(({ suites, components }) => suites.some(isRelease) && components.includes("main"));
}

const isRelease = (suite: string) => /^\w+$/u.test(suite);

function readLines(text: string): DebianArchive[] {
  return [...text.matchAll(/^deb\s+(?:\[(.*?)\]\s+)?(\S+)\s+(\S+)\s+(.*)$/gmu)].map(
    ([, options = "", uri = "", suite = "", components = ""]) => ({
      uri,
      suites: [suite],
      components: components.split(/\s+/u),
      keyring: /signed-by=(\/\S+)/u.exec(options)?.[1],
    }),
  );
}

function readStanzas(text: string): DebianArchive[] {
  return text.split(/\n\s*\n/u).flatMap((stanza) => {
    // A field goes on in lines that begin with a space.
    const fields = new Map(
      [...stanza.matchAll(/^([\w-]+):(.*(?:\n[ \t].*)*)/gmu)].map(([, name = "", value = ""]) => [
        name.toLowerCase(),
        value.trim().split(/\s+/u),
      ]),
    );
    const get = (name: string) => fields.get(name) ?? [];
    if (!get("types").includes("deb") || get("enabled")[0] === "no") return [];
    const keyring = get("signed-by").find((word) => word.startsWith("/"));
    return get("uris").map((uri) => ({
      uri,
      suites: get("suites"),
      components: get("components"),
      keyring,
    }));
  });
}
