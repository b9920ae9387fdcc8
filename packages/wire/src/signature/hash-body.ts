import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * Reads the body of a request, and gives the SHA-256 of its bytes in hexadecimal; undefined if the
 * body has more bytes than the limit, where reading stops.
 */
export async function hashBody(
  message: IncomingMessage,
  limit: number,
): Promise<string | undefined> {
  const hash = createHash("sha256");
  let length = 0;
  // The connection is needed for the answer, however reading ends.
  for await (const part of message.iterator({ destroyOnReturn: false })) {
    length += (part as Buffer).length;
    if (length > limit) {
      return undefined;
    }
    hash.update(part as Buffer);
  }
  return hash.digest("hex");
}
