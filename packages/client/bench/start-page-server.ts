import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("serve-pages.ts", import.meta.url));

export interface PageServer {
  url: string;
  close(): Promise<void>;
}

/** Starts a server of so many sessions in a process of its own, so that its work is not measured. */
export async function startPageServer(total: number, delayMs = 0): Promise<PageServer> {
  const child = fork(program, [`${total}`, `${delayMs}`]);
  const [url] = (await once(child, "message")) as [string];
  return {
    url,
    async close() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}
