import type { RuleContext } from "./rule-context.ts";

interface Described {
  description?: unknown;
}

interface Exemplified {
  example?: unknown;
  examples?: object;
}

type Schema = Described & Exemplified;

type Reference = { $ref: string };

interface Parameter extends Described, Exemplified {
  name?: string;
  schema?: Schema | Reference;
  content?: Record<string, Exemplified>;
}

interface Response extends Described {
  content?: Record<string, Exemplified>;
}

/** Whatever a reader meets is explained in words and shown by an example. */
export function describedWithExample() {
  return {
    Parameter(parameter: Parameter, context: RuleContext): void {
      checkParameter(`The parameter ${parameter.name}`, parameter, context);
    },
    Header(header: Parameter, context: RuleContext): void {
      checkParameter(`The header ${context.key}`, header, context);
    },
    Response(response: Response, { key, location, report }: RuleContext): void {
      if (!isDescribed(response)) {
        report({ message: `The response ${key} has no description.`, location: location.key() });
      }
      for (const [mediaType, content] of Object.entries(response.content ?? {})) {
        if (!isExemplified(content)) {
          report({
            message: `The response ${key} has no example of ${mediaType}.`,
            location: location.child(["content", mediaType]).key(),
          });
        }
      }
    },
    SchemaProperties(properties: Record<string, Schema | Reference>, context: RuleContext): void {
      for (const [name, property] of Object.entries(properties)) {
        checkProperty(name, property, context);
      }
    },
  };
}

function checkParameter(
  subject: string,
  parameter: Parameter,
  { location, report, resolve }: RuleContext,
): void {
  if (!isDescribed(parameter)) {
    report({ message: `${subject} has no description.`, location: location.key() });
  }
  const sources = [
    parameter,
    resolve(parameter.schema ?? {}).node,
    ...Object.values(parameter.content ?? {}),
  ];
  if (!sources.some(isExemplified)) {
    report({ message: `${subject} has no example.`, location: location.key() });
  }
}

function checkProperty(name: string, property: Schema | Reference, context: RuleContext): void {
  const target = context.resolve<Schema>(property).node;
  const sources = [property as Schema, target];
  const location = context.location.child(name).key();
  if (!sources.some(isDescribed)) {
    context.report({ message: `The property ${name} has no description.`, location });
  }
  const isReferenceAlone = target !== property && Object.keys(property).length === 1;
  if (!isReferenceAlone && !sources.some(isExemplified)) {
    context.report({ message: `The property ${name} has no example.`, location });
  }
}

function isDescribed(node: Described | undefined): boolean {
  return typeof node?.description === "string" && node.description.trim() !== "";
}

function isExemplified(node: Exemplified | undefined): boolean {
  return node?.example !== undefined || Object.keys(node?.examples ?? {}).length > 0;
}
