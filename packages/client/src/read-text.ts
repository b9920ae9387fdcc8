/**
 * Reads a body as a text, and no more of it than about `limit` bytes; the rest is left where it is.
 */
export async function readText(
  response: Response,
  limit: number,
): Promise<{ text: string; isCut: boolean }> {
  const { body, headers } = response;
  // Faster by far, where the length is known. That of a compressed body says nothing.
  const length = Number(headers.get("Content-Length") ?? Infinity);
  if (!body || (length <= limit && !headers.has("Content-Encoding"))) {
    return { text: await response.text(), isCut: false };
  }
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; size <= limit;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), isCut: false };
    size += value.length;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return { text, isCut: true };
}
