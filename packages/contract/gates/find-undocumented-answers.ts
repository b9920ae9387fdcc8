import { readFile } from "node:fs/promises";
import { listOperations, loadSpec } from "@das-processes/spec";

/** What is read of a HAR file. */
interface Har {
  log: {
    entries: {
      request: { method: string; url: string };
      response: { status: number; content: { mimeType: string; text?: string } };
    }[];
  };
}

/**
 * Finds what Redocly's drift (2.77) lets pass in recorded answers: a status that is not documented, a
 * media type that is not, and an empty body where one is documented. What matches no operation is
 * left to Redocly.
 */
export async function findUndocumentedAnswers(
  harFile: string,
  specFile: string,
): Promise<string[]> {
  const operations = listOperations(await loadSpec(specFile)).map((operation) => ({
    ...operation,
    pathname: new RegExp(`^${operation.path.replaceAll(/\{[^}]+\}/gu, "[^/]+")}$`, "u"),
  }));
  const { log } = JSON.parse(await readFile(harFile, "utf8")) as Har;
  return log.entries.flatMap(({ request, response: { status, content } }) => {
    const { pathname } = new URL(request.url);
    const operation = operations.find(
      (candidate) =>
        candidate.method === request.method.toLowerCase() && candidate.pathname.test(pathname),
    );
    if (operation === undefined) return [];
    const where = `${request.method} ${pathname} (${status})`;
    const documented = operation.responses[status];
    if (documented === undefined) return [`${where}: The status is not documented`];
    if (documented.content === undefined) return [];
    const [mediaType = ""] = content.mimeType.split(";", 1);
    if (!Object.hasOwn(documented.content, mediaType.trim())) {
      return [`${where}: ${mediaType} is not documented`];
    }
    return content.text === undefined ? [`${where}: The body is empty`] : [];
  });
}
