import { listOperations, type OpenApiDocument, type Schema } from "@das-processes/spec";
import type { Block } from "./block.ts";
import { describeSource } from "./describe-source.ts";
import { describeType } from "./describe-type.ts";
import { listConstraints } from "./list-constraints.ts";
import { toCode } from "./to-code.ts";

/** The fields of every object, each below a heading of its own. */
export function describeFields(document: OpenApiDocument): Block[] {
  const objects = Object.entries(document.components.schemas).filter(
    ([, { properties }]) => properties !== undefined,
  );
  const names = [
    ...listOperations(document).flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    ...objects.flatMap(([, { properties = {} }]) => Object.keys(properties)),
  ];
  const isAlone = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return [
    "## Fields",
    ...objects.flatMap(([object, { description = "", properties = {}, required = [] }]) => [
      `### ${toCode(object)}`,
      description,
      ...Object.entries(properties).flatMap(([name, field]) => [
        `#### ${toCode(isAlone(name) ? name : `${object}.${name}`)}`,
        ...describeField(field, required.includes(name), document),
      ]),
    ]),
  ];
}

function describeField(field: Schema, isRequired: boolean, document: OpenApiDocument): Block[] {
  const { description = "", example, items, properties } = field;
  const isNested = items !== undefined || properties !== undefined;
  return [
    description,
    {
      facts: {
        "Always there": isRequired ? "yes" : "no",
        ...listConstraints(field),
        ...(isNested && { Type: describeType(field, document) }),
        Example: example === undefined ? undefined : toCode(JSON.stringify(example)),
        From: describeSource(field),
      },
    },
  ];
}
