import { listOperations, type OpenApiDocument } from "@das-processes/spec";
import { errorCodeOf } from "./error-code-of.ts";
import { listExamples, type NamedExample } from "./list-examples.ts";

export interface ErrorCode {
  code: string;
  /** With which it comes. */
  statuses: string[];
  /** The first that has it. */
  example: NamedExample;
  /** The service itself, or what `x-source` names. */
  sender: string;
  /** The parameters that it names as wrong. */
  parameters: string[];
}

/** Every error code that an example of a response has. */
export function listErrorCodes(document: OpenApiDocument): ErrorCode[] {
  const operations = listOperations(document);
  const found = operations
    .flatMap(({ responses }) => Object.entries(responses))
    .flatMap(([status, response]) =>
      listExamples(response).flatMap((example) => {
        const code = errorCodeOf(example.value);
        const sender = example["x-source"] ?? response["x-source"] ?? "service";
        return code === undefined ? [] : [{ code, status, example, sender }];
      }),
    );
  const parameters = operations.flatMap((operation) => operation.parameters);
  return [...Map.groupBy(found, ({ code }) => code)].map(([code, uses]) => ({
    code,
    statuses: [...new Set(uses.map(({ status }) => status))],
    example: uses[0]!.example,
    sender: uses[0]!.sender,
    parameters: parameters
      .filter((parameter) => parameter["x-error-code"] === code)
      .map(({ name }) => name),
  }));
}
