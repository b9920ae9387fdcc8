import { applyEdit, describeEdit, nameOfResult, valueAt, type Edit, type Steps } from "./edit.ts";
import type { Mutant } from "./mutant.ts";
import { operators } from "./operators.ts";
import type { Operator } from "./operators/operator.ts";
import { visitDocument } from "./visit-document.ts";

/**
 * Every mutant of an OpenAPI 3.1 document, in the order of the operators, then of the document.
 * References to other files must have been put in place.
 */
export function listMutants(document: object): Mutant[] {
  const visits = [...visitDocument(document)];
  return operators.flatMap((operator) =>
    visits
      .filter(({ role }) => role === operator.role)
      .flatMap(({ node, at }) =>
        operator.mutate(node, document).map((edits) => toMutant(document, operator, at, edits)),
      ),
  );
}

function toMutant(
  document: object,
  { kind }: Operator,
  at: Steps,
  edits: readonly [Edit, ...Edit[]],
): Mutant {
  const copy = structuredClone(document);
  const node = valueAt(copy, at) as object;
  const [first] = edits;
  const description = describeEdit(node, first);
  for (const edit of edits) applyEdit(node, edit);
  const pointer = [...at, ...first.at].map((step) => `/${escape(step)}`).join("");
  const result = nameOfResult(first);
  const id = `${kind}: ${pointer}${result === undefined ? "" : ` -> ${result}`}`;
  return { id, kind, pointer, description, document: copy };
}

function escape(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
