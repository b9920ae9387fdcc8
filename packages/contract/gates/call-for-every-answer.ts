import { ApiError, createDasClient, type ListProcessesParams } from "@das-processes/client";
import type { Operation } from "@das-processes/spec";
import { exampleParameters } from "./example-parameters.ts";

/**
 * Has the client call a mock, with every parameter given, once for each answer that an operation
 * documents: each example, and for each status an answer made up of its schema, which has the fields
 * that no example shows.
 *
 * @throws {DasError} if the client refuses what the contract says, be it a request or an answer.
 */
export async function callForEveryAnswer(endpoint: string, operation: Operation): Promise<void> {
  const { project_id, ...parameters } = exampleParameters(operation);
  const client = createDasClient({
    endpoint,
    projectId: project_id as string,
    credentials: { token: "any-token" },
    retry: { attempts: 1 },
  });
  for (const Prefer of listPreferences(operation)) {
    try {
      await client.listProcesses(parameters as ListProcessesParams, { headers: { Prefer } });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
}

function listPreferences({ responses }: Operation): string[] {
  return Object.entries(responses).flatMap(([status, { content = {} }]) => [
    `code=${status}, dynamic=true`,
    ...Object.values(content).flatMap(({ examples = {} }) =>
      Object.keys(examples).map((name) => `code=${status}, example=${name}`),
    ),
  ]);
}
