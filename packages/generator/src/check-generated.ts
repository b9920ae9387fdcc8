import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Says on standard error, and by the exit code, if a directory is not, file by file and byte by byte,
 * what would be generated now.
 */
export async function checkGenerated(
  committed: string,
  generate: (directory: string) => Promise<void>,
): Promise<void> {
  const fresh = await mkdtemp(join(tmpdir(), "das-processes-generated-"));
  try {
    await generate(fresh);
    const faults = await findFaults(fresh, committed);
    if (faults.length > 0) {
      console.error(
        `${committed}:\n${faults.map((fault) => `  ${fault}\n`).join("")}Run \`pnpm generate\`.`,
      );
      process.exitCode = 1;
    }
  } finally {
    await rm(fresh, { recursive: true });
  }
}

async function findFaults(fresh: string, committed: string): Promise<string[]> {
  const [expected, found] = await Promise.all([readdir(fresh), readdir(committed)]);
  const faults = [
    ...expected.filter((name) => !found.includes(name)).map((name) => `${name} is missing`),
    ...found.filter((name) => !expected.includes(name)).map((name) => `${name} is surplus`),
  ];
  for (const name of expected.filter((file) => found.includes(file))) {
    const [wanted, present] = await Promise.all([
      readFile(join(fresh, name)),
      readFile(join(committed, name)),
    ]);
    if (!wanted.equals(present)) faults.push(`${name} differs from what the spec gives`);
  }
  return faults;
}
