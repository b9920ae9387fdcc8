import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAnswerJudge, type AnswerJudge } from "../src/index.ts";

export const headers = { "Content-Type": "application/json", "X-Request-Id": "7bf3c3f5a6b0" };

/** A judge by a spec with one operation, `read`, and these responses. */
export async function createJudgeOf(
  responses: Record<string, object>,
  root: object = {},
): Promise<AnswerJudge> {
  const folder = await mkdtemp(join(tmpdir(), "das-judge-"));
  const specFile = join(folder, "spec.json");
  const info = { title: "Library", version: "1" };
  const paths = { "/books/{id}": { get: { operationId: "read", responses } } };
  await writeFile(specFile, JSON.stringify({ openapi: "3.1.1", info, paths, ...root }));
  try {
    return await createAnswerJudge({ specFile });
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function jsonOf(schema: unknown): object {
  return { description: "Read", content: { "application/json": { schema } } };
}
