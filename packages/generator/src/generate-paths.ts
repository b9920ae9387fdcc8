import type { Operation, Response } from "@das-processes/spec";
import { toCase } from "@hey-api/openapi-ts";
import { header } from "./header.ts";

/** Writes the `paths` type that openapi-fetch takes, made of the types that hey-api wrote. */
export function generatePaths(operations: readonly Operation[]): string {
  const paths = Object.entries(Object.groupBy(operations, ({ path }) => path)).map(
    ([path, group = []]) =>
      `  ${JSON.stringify(path)}: {\n${group.map(generateOperation).join("")}  };\n`,
  );
  const body = `export interface paths {\n${paths.join("")}}\n`;
  return [
    header,
    generateImport(body, operations, ["Query"], "./operations.gen.ts"),
    generateImport(body, operations, ["Data", "Errors", "Responses"], "./types.gen.ts"),
    "",
    body,
  ].join("\n");
}

/** An import of those types of a file that the text uses. */
function generateImport(
  text: string,
  operations: readonly Operation[],
  suffixes: readonly string[],
  file: string,
): string {
  const names = operations
    .flatMap(({ operationId }) =>
      suffixes.map((suffix) => `${toCase(operationId, "PascalCase")}${suffix}`),
    )
    .filter((name) => new RegExp(`\\b${name}\\b`, "u").test(text));
  return `import type { ${names.toSorted().join(", ")} } from "${file}";`;
}

function hasQuery({ parameters }: Operation): boolean {
  return parameters.some((parameter) => parameter.in === "query");
}

function generateOperation(operation: Operation): string {
  const { method, operationId, requestBody, responses } = operation;
  const name = toCase(operationId, "PascalCase");
  const body =
    requestBody &&
    `      requestBody: { content: ${toContent(requestBody, `${name}Data["body"]`)} };\n`;
  return `    ${method}: {
      parameters: {
        path: ${name}Data["path"];
        query${isQueryRequired(operation) ? "" : "?"}: ${hasQuery(operation) ? `${name}Query` : "never"};
      };
${body ?? ""}      responses: {
${Object.entries(responses)
  .map(([status, response]) => generateResponse(name, status, response))
  .join("")}      };
    };
`;
}

function isQueryRequired({ parameters, dependencies }: Operation): boolean {
  const isAsked = parameters.some((parameter) => parameter.in === "query" && parameter.required);
  return isAsked || dependencies.length > 0;
}

function generateResponse(name: string, status: string, response: Response): string {
  const group = status.startsWith("2") ? "Responses" : "Errors";
  return `        ${status}: { content: ${toContent(response, `${name}${group}[${status}]`)} };\n`;
}

function toContent({ content = {} }: Pick<Response, "content">, type: string): string {
  return `{ ${Object.keys(content)
    .map((mediaType) => `${JSON.stringify(mediaType)}: ${type}`)
    .join("; ")} }`;
}
