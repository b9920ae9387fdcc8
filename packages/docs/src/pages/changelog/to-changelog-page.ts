import { escapeMarkdown } from "../escape-markdown.ts";
import type { Page } from "../page.ts";
import type { Bump, Changeset } from "./changeset.ts";

const bumpsByWeight = ["major", "minor", "patch"] as const satisfies readonly Bump[];

export interface ChangelogInput {
  changesets: readonly Changeset[];
  /** What CHANGELOG.md holds of each package that has been released, by the package's name. */
  changelogs: ReadonlyMap<string, string>;
}

/** What changed in each published package, the changes first that no release has yet. */
export function toChangelogPage({ changesets, changelogs }: ChangelogInput): Page {
  return {
    path: "changelog",
    title: "Changelog",
    description: "What changed in each package, and what the next release will bring.",
    body: [
      "## Not yet released",
      ...toPending(changesets),
      ...[...changelogs].flatMap(toReleased),
      ...(changelogs.size === 0 ? ["## Released", "Nothing has been released yet."] : []),
    ].join("\n\n"),
  };
}

function toPending(changesets: readonly Changeset[]): string[] {
  const names = new Set(changesets.flatMap(({ bumps }) => Object.keys(bumps)));
  if (names.size === 0) return ["No change waits for a release."];
  return [...names].toSorted().flatMap((name) => {
    const own = changesets.filter(({ bumps }) => bumps[name] !== undefined);
    const bump = bumpsByWeight.find((candidate) =>
      own.some(({ bumps }) => bumps[name] === candidate),
    );
    return [
      `### ${escapeMarkdown(name)}`,
      `The next release is a ${bump} one.`,
      own.map(({ bumps, summary }) => toItem(`**${bumps[name]}**: ${summary}`)).join("\n"),
    ];
  });
}

/** Further lines of an item of a list stand below its first. */
function toItem(text: string): string {
  return `- ${escapeTags(text).replaceAll("\n", "\n  ")}`;
}

/** A changelog as a part of the page, its headings one level lower. */
function toReleased([name, text]: readonly [string, string]): string[] {
  const below = text.replace(/^# .*\n/u, "").trim();
  return [`## ${escapeMarkdown(name)}`, escapeTags(below).replaceAll(/^(?=#{1,5} )/gmu, "#")];
}

/** What looks like a tag is a text, as in `Promise<void>`; code is left as it is. */
function escapeTags(markdown: string): string {
  return markdown.replaceAll(/(`+)[^]*?\1(?!`)|</gu, (part) => (part === "<" ? "&lt;" : part));
}
