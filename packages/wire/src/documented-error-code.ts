import type { Operation } from "@das-processes/spec";

const undocumented = {
  400: "APIGW.0201",
  401: "APIGW.0301",
  403: "APIGW.0302",
  404: "APIGW.0101",
  413: "APIGW.0201",
  429: "APIGW.0308",
  500: "DAS.500000",
} as const;

/**
 * The error code of the first example that any of the operations documents for the status; the
 * vendor's own code for that status where there is none.
 */
export function documentedErrorCode(
  operations: readonly Pick<Operation, "responses">[],
  status: keyof typeof undocumented,
): string {
  const [example] = operations
    .flatMap(({ responses }) => Object.values(responses[status]?.content ?? {}))
    .flatMap(({ examples }) => Object.values(examples ?? {}));
  const body = example?.value as { error_code?: string } | undefined;
  return body?.error_code ?? undocumented[status];
}
