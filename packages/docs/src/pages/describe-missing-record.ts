import { recordCommands, type Records } from "./records.ts";

/** What a page says that has no record to be made from. */
export function describeMissingRecord(name: keyof Records): string {
  return [
    `There is no record of a run: \`packages/docs/records/${name}\` is missing. This makes it, from the root of the repository:`,
    `\`\`\`sh\n${recordCommands[name]}\n\`\`\``,
  ].join("\n\n");
}
