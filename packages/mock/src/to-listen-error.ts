/** The error that says, of a server that could not listen, where and why, and what to do. */
export function toListenError(host: string, port: number, cause: unknown): Error {
  // Prism throws a text and Node an Error; the code stands in both.
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = reason.includes("EADDRINUSE")
    ? `Cannot listen on ${host}:${port}, which is taken: stop what listens there, or choose another port (0 for any free one).`
    : `Cannot listen on ${host}:${port}: ${reason}.`;
  return new Error(message, { cause });
}
