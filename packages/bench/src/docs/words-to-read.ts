import type { Operation } from "@das-processes/spec";

/**
 * What a reader has to see before the parameters of an operation can be read: the name of each, and
 * the first sentence of its description, without the marks of Markdown.
 */
export function wordsToRead({ parameters }: Operation): string[] {
  return parameters.flatMap(({ name, description }) => [name, firstSentence(description ?? "")]);
}

function firstSentence(description: string): string {
  const text = description.replaceAll(/[`*]/gu, "").replaceAll(/\s+/gu, " ");
  return /^.*?[.](?= |$)/u.exec(text)?.[0] ?? text;
}
