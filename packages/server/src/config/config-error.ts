/** A place of a configuration, and what is wrong there. */
export interface ConfigProblem {
  /** A JSON Pointer, such as `/listen/port`; empty for the whole. */
  pointer: string;
  /** The end of a sentence that the pointer begins. It says what to do, and repeats no value. */
  problem: string;
}

/** A configuration that no server can be made of. The message has a line for each problem. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ pointer, problem }) => `${pointer} ${problem}`.trim()).join("\n"));
    this.problems = problems;
  }
}
