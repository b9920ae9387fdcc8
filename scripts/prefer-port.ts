import { once } from "node:events";
import { createServer } from "node:net";

/** The port if nothing listens on it at 127.0.0.1, and otherwise 0, which stands for any free one. */
export async function preferPort(port: number): Promise<number> {
  const probe = createServer().listen(port, "127.0.0.1");
  try {
    await once(probe, "listening");
  } catch {
    return 0;
  }
  probe.close();
  await once(probe, "close");
  return port;
}
