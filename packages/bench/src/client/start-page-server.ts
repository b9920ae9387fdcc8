import { forkProgram } from "../fork-program.ts";

export interface PageServer {
  url: string;
  close(): Promise<void>;
}

/** Starts a server of so many sessions in a process of its own, so that its work is not measured. */
export async function startPageServer(total: number, delayMs = 0): Promise<PageServer> {
  const program = await forkProgram(new URL("serve-pages.ts", import.meta.url), total, delayMs);
  return { url: program.greeting as string, close: () => program.close() };
}
