import type { ValidationIssue } from "./to-validator.ts";

/** What is wrong with one parameter, where no validator said it. */
export function parameterIssue(name: string, message: string): ValidationIssue {
  return { pointer: `/${name}`, path: [name], message };
}
