import { connect } from "node:net";
import { text } from "node:stream/consumers";

/**
 * Sends a request byte for byte, where a client would mend it first.
 *
 * @param lines the lines before the body; `Connection: close` must be among them.
 * @returns the answer as it comes.
 */
export async function sendRaw(
  baseUrl: string,
  lines: readonly string[],
  body = "",
): Promise<string> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  return await text(socket);
}
