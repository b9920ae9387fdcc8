import {
  describeDependency,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Response,
  type Schema,
  type Sourced,
} from "@das-processes/spec";
import { describeSchema } from "./describe-schema.ts";
import { toCode } from "./to-code.ts";

/** The whole reference as Markdown: all that the description says, and nothing else. */
export function toMarkdown(document: OpenApiDocument): string {
  const { title, version, description } = document.info;
  const blocks = [
    `# ${title}: API reference`,
    `Version ${version} of the description.`,
    description,
    "## Servers",
    ...document.servers.flatMap(toServer),
    "## Authentication",
    "One of these:",
    ...Object.values(document.components.securitySchemes ?? {}).flatMap((scheme) => [
      `### The ${scheme.in} ${toCode(scheme.name)}`,
      ...toList(scheme.description),
      ...toSource(scheme),
    ]),
    ...listOperations(document).flatMap(toOperation),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function toServer({ url, description, variables = {} }: OpenApiDocument["servers"][number]) {
  return [
    `### ${toCode(url)}`,
    description,
    ...Object.entries(variables).map(
      ([name, variable]) =>
        `${toCode(`{${name}}`)}, by default ${toCode(variable.default)}: ${variable.description}`,
    ),
  ];
}

const places = { path: "Path", query: "Query", header: "Header", cookie: "Cookie" } as const;

function toOperation(operation: Operation): string[] {
  const { method, path, parameters, dependencies, responses, summary, description } = operation;
  return [
    `## ${summary ?? operation.operationId}`,
    toFence("http", `${method.toUpperCase()} ${path}`),
    ...toList(description),
    ...Object.entries(places).flatMap(([place, name]) => {
      const own = parameters.filter((parameter) => parameter.in === place);
      return own.length === 0 ? [] : [`### ${name} parameters`, ...own.flatMap(toParameter)];
    }),
    ...(dependencies.length === 0 ? [] : ["### Parameters that depend on each other"]),
    ...dependencies.map(describeDependency),
    "### Error codes",
    toErrorCodes(operation),
    "### Responses",
    ...Object.entries(responses).flatMap(([status, response]) => toResponse(status, response)),
  ];
}

function toParameter(parameter: Parameter): string[] {
  const { name, required = false, schema, description, example } = parameter;
  const code = parameter["x-error-code"];
  const facts = [
    required ? "required" : "optional",
    describeSchema(schema),
    ...(example === undefined ? [] : [`for example ${toCode(example)}`]),
    ...(code === undefined ? [] : [`${toCode(code)} if it is wrong`]),
  ];
  return [`#### ${toCode(name)}`, `${facts.join("; ")}.`, ...toList(description)];
}

/** Every code that an example has, and when it comes. */
function toErrorCodes({ responses }: Operation): string {
  const rows = Object.entries(responses).flatMap(([status, response]) =>
    listExamples(response).flatMap(({ summary = "", value }) => {
      const { error_code: code } = value as { error_code?: string };
      return code === undefined ? [] : [[toCode(code), status, summary, ...toSource(response)]];
    }),
  );
  return toTable(["Code", "Status", "When", "Source"], rows);
}

function toResponse(status: string, response: Response): string[] {
  const { description, headers = {}, content = {} } = response;
  return [
    `#### ${status}`,
    ...toList(description),
    ...toSource(response),
    ...Object.entries(headers).map(
      ([name, header]) => `Header ${toCode(name)}: ${header.description ?? ""}`,
    ),
    ...Object.values(content).map(({ schema }) =>
      toTable(["Field", "Type", "Meaning", "Example"], toFields(schema)),
    ),
    ...listExamples(response).flatMap(({ name, summary = "", value }) => [
      `Example ${toCode(name)}: ${summary}`,
      toFence("json", JSON.stringify(value, null, 2)),
    ]),
  ];
}

/** The fields of an object, and those of the objects in its lists. */
function toFields({ properties = {}, required = [] }: Schema, parent = ""): string[][] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${parent}${name}`;
    const presence = required.includes(name) ? "always there" : "may be left out";
    const meaning = [field.description ?? "", ...toSource(field)].join(" ");
    const example = field.example === undefined ? "" : toCode(JSON.stringify(field.example));
    return [
      [toCode(path), `${describeSchema(field)}; ${presence}`, meaning, example],
      ...(field.items ? toFields(field.items, `${path}[].`) : []),
    ];
  });
}

function listExamples({ content = {} }: Response) {
  return Object.values(content).flatMap(({ examples = {} }) =>
    Object.entries(examples).map(([name, example]) => ({ name, ...example })),
  );
}

function toSource({ "x-source": source }: Sourced): string[] {
  return source === undefined ? [] : [`From the ${source}, and not in the API reference.`];
}

function toList(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

function toFence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const toRow = (cells: readonly string[]) =>
    `| ${head.map((_, column) => toCell(cells[column] ?? "")).join(" | ")} |`;
  return [toRow(head), toRow(head.map(() => "---")), ...rows.map(toRow)].join("\n");
}

function toCell(text: string): string {
  return text.replaceAll("\n", " ").replaceAll("|", String.raw`\|`);
}
