import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The changelogs of the published packages of a repository that have been released, by name. */
export function readChangelogs(root: string): Map<string, string> {
  const packages = globSync(["spec/package.json", "packages/*/package.json"], { cwd: root })
    .toSorted()
    .map((file) => {
      const { name, private: isPrivate = false } = JSON.parse(
        readFileSync(join(root, file), "utf8"),
      ) as { name: string; private?: boolean };
      return { name, isPrivate, changelog: join(root, dirname(file), "CHANGELOG.md") };
    });
  return new Map(
    packages
      .filter(({ isPrivate, changelog }) => !isPrivate && existsSync(changelog))
      .map(({ name, changelog }) => [name, readFileSync(changelog, "utf8")]),
  );
}
