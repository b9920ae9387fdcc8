import { expect, test } from "vitest";
import type { Run } from "../../src/sources/database-pool.ts";
import { createStatementReader } from "../../src/sources/read-statements.ts";

/** What runs statements of one connection, each until it is told how that ends. */
function createRun() {
  const ends: PromiseWithResolvers<unknown[]>[] = [];
  const run: Run = async <Row>() => {
    const end = Promise.withResolvers<unknown[]>();
    ends.push(end);
    return (await end.promise) as Row[];
  };
  return { run, ends };
}

/** Lets all go on that can. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("Those who ask while statements are read share the next reading, not the one under way.", async () => {
  const [first, second, third] = [createRun(), createRun(), createRun()];
  const read = createStatementReader();
  const early = read(first.run);
  await settle();
  const late = [read(second.run), read(third.run)];
  await settle();
  expect([first, second, third].map(({ ends }) => ends.length)).toEqual([1, 0, 0]);
  first.ends[0]!.resolve([{ Id: 7, Info: "SELECT 1" }]);
  expect(await early).toEqual(new Map([[7, "SELECT 1"]]));
  await settle();
  expect([first, second, third].map(({ ends }) => ends.length)).toEqual([1, 1, 0]);
  second.ends[0]!.resolve([{ Id: 8, Info: null }]);
  expect(await Promise.all(late)).toEqual([new Map([[8, null]]), new Map([[8, null]])]);
});

test("A reading that fails for one is made again by the other who shares it.", async () => {
  const [first, second] = [createRun(), createRun()];
  const read = createStatementReader();
  const outcomes = Promise.allSettled([read(first.run), read(second.run)]);
  await settle();
  first.ends[0]!.reject(new Error("The connection is lost."));
  await settle();
  second.ends[0]!.resolve([{ Id: 9, Info: "SELECT 2" }]);
  expect(await outcomes).toMatchObject([
    { status: "rejected", reason: new Error("The connection is lost.") },
    { status: "fulfilled", value: new Map([[9, "SELECT 2"]]) },
  ]);
  const next = createRun();
  const reading = read(next.run);
  await settle();
  next.ends[0]!.resolve([]);
  expect(await reading).toEqual(new Map());
});
