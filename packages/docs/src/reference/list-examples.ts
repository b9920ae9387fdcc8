import type { Example, Response } from "@das-processes/spec";

export interface NamedExample extends Example {
  name: string;
}

/** The examples of a response, in whatever type of content. */
export function listExamples({ content = {} }: Response): NamedExample[] {
  return Object.values(content).flatMap(({ examples = {} }) =>
    Object.entries(examples).map(([name, example]) => ({ name, ...example })),
  );
}
