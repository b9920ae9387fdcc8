/** What a program is written in, or for; the ending of its name tells. */
export type Language = "shell" | "node" | "bun" | "deno" | "worker" | "browser" | "python" | "go";

const languages: readonly [ending: string, language: Language][] = [
  [".bun.ts", "bun"],
  [".deno.ts", "deno"],
  [".worker.ts", "worker"],
  [".ts", "node"],
  [".sh", "shell"],
  [".html", "browser"],
  [".py", "python"],
  [".go", "go"],
];

/** Undefined for a file that is no program. */
export function languageOf(file: string): Language | undefined {
  return languages.find(([ending]) => file.endsWith(ending))?.[1];
}
