import { describeDependency, type OpenApiDocument, type Operation } from "@das-processes/spec";
import type { CodeSample } from "../list-samples.ts";
import type { Block } from "./block.ts";
import { describeParameter } from "./describe-parameter.ts";
import { describeResponse } from "./describe-response.ts";
import { toCode } from "./to-code.ts";
import { toCodeLink } from "./to-code-link.ts";
import { toFence } from "./to-fence.ts";

const places = { path: "Path", query: "Query", header: "Header", cookie: "Cookie" } as const;

export function describeOperation(
  operation: Operation,
  document: OpenApiDocument,
  samples: readonly CodeSample[],
): Block[] {
  const { operationId, summary = operationId, description = "", responses } = operation;
  const { method, path, iamAction, errorCode } = operation;
  return [
    `## ${summary}`,
    toCode(`${method.toUpperCase()} ${path}`),
    description,
    {
      facts: {
        Operation: toCode(operationId),
        "IAM action": iamAction && toCode(iamAction),
        "If wrong": errorCode && `${toCodeLink(errorCode)}, unless a parameter has its own code`,
      },
    },
    ...describeParameters(operation),
    ...describeDependencies(operation),
    ...describeSamples(samples.filter((sample) => sample.operationId === operationId)),
    "### Responses",
    ...Object.entries(responses).flatMap(([status, response]) =>
      describeResponse(status, response, document),
    ),
  ];
}

function describeParameters({ parameters }: Operation): Block[] {
  return Object.entries(places).flatMap(([place, name]) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    return own.length === 0 ? [] : [`### ${name} parameters`, ...own.flatMap(describeParameter)];
  });
}

function describeDependencies({ dependencies, errorCode }: Operation): string[] {
  if (dependencies.length === 0) return [];
  return [
    "### Parameters that depend on each other",
    ...dependencies.map(({ operator, parameters }) =>
      describeDependency({ operator, parameters: parameters.map(toCodeLink) }),
    ),
    ...(errorCode ? [`A request that breaks this is refused with ${toCodeLink(errorCode)}.`] : []),
  ];
}

function describeSamples(samples: readonly CodeSample[]): Block[] {
  if (samples.length === 0) return [];
  return [
    "### Code samples",
    ...samples.map(({ label, lang, source }) => ({
      title: label,
      isOpen: false,
      blocks: [toFence(lang.toLowerCase(), source)],
    })),
  ];
}
