import { listOperations, type OpenApiDocument } from "@das-processes/spec";
import type { CodeSample } from "../list-samples.ts";
import type { Block } from "./block.ts";
import { describeAuthentication } from "./describe-authentication.ts";
import { describeErrorCodes } from "./describe-error-codes.ts";
import { describeFields } from "./describe-fields.ts";
import { describeHeaders } from "./describe-headers.ts";
import { describeOperation } from "./describe-operation.ts";
import { describeServers } from "./describe-servers.ts";

/**
 * The whole reference: all that the description says, and nothing else. What is looked up most
 * comes first; what the description says of itself comes last.
 */
export function listBlocks(document: OpenApiDocument, samples: readonly CodeSample[]): Block[] {
  const { version, description } = document.info;
  const [introduction = "", ...sections] = description.split(/\n(?=## )/u);
  return [
    introduction.trim(),
    `Version ${version} of the description.`,
    ...listOperations(document).flatMap((operation) =>
      describeOperation(operation, document, samples),
    ),
    ...describeFields(document),
    ...describeHeaders(document),
    ...describeErrorCodes(document),
    ...describeAuthentication(document),
    ...describeServers(document),
    ...sections.map((section) => section.trim()),
  ];
}
