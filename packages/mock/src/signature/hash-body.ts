import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Reads the body of a request, and gives the SHA-256 of its bytes in hexadecimal. */
export async function hashBody(message: IncomingMessage): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of message) {
    hash.update(part as Buffer);
  }
  return hash.digest("hex");
}
