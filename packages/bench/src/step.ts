/** Does a part of the work, and says so. */
export type Step = <Result>(name: string, run: () => Promise<Result>) => Promise<Result>;

/** Says on standard error what is being done, and how long it took. */
export const step: Step = async (name, run) => {
  const start = performance.now();
  process.stderr.write(`${name} … `);
  const result = await run();
  process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
};
