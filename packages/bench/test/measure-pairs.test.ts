import { expect, test } from "vitest";
import { measurePairs, type Race } from "../src/measure-pairs.ts";
import { timesOf, toRows } from "../src/report.ts";

/** A race whose clock goes on only as the contenders say: by so many milliseconds a call, in turn. */
function raceOf(timings: Record<string, readonly number[]>, race: Omit<Race, "contenders">) {
  let time = 0;
  const order: string[] = [];
  const contenders = Object.fromEntries(
    Object.entries(timings).map(([name, turns]) => {
      let turn = 0;
      const run = (calls: number) => {
        order.push(name);
        time += turns[turn++ % turns.length]! * calls;
      };
      return [name, run];
    }),
  );
  return { order, samples: measurePairs({ ...race, contenders, now: () => time }) };
}

test("what a contender took is told by the call, in the order of the rounds", async () => {
  const { samples } = raceOf(
    { one: [1, 2, 3], other: [4] },
    { rounds: 3, calls: 10, warmUpRounds: 0 },
  );
  expect(await samples).toEqual(
    new Map([
      ["one", [1, 2, 3]],
      ["other", [4, 4, 4]],
    ]),
  );
});

test("rounds that warm up do not count", async () => {
  const { samples } = raceOf({ one: [90, 80, 1] }, { rounds: 1, calls: 1, warmUpRounds: 2 });
  expect(await samples).toEqual(new Map([["one", [1]]]));
});

test("contenders that take their time are waited for", async () => {
  let time = 0;
  const contenders = {
    async slow() {
      await new Promise((resolve) => setTimeout(resolve, 1));
      time += 5;
    },
  };
  const race = { contenders, rounds: 2, calls: 1, warmUpRounds: 0, now: () => time };
  expect(await measurePairs(race)).toEqual(new Map([["slow", [5, 5]]]));
});

test("each contender runs once a round, first in some round, and after and before each neighbour", async () => {
  const { order, samples } = raceOf(
    { one: [1], two: [1], three: [1] },
    { rounds: 6, calls: 1, warmUpRounds: 0 },
  );
  await samples;
  const rounds = Array.from({ length: 6 }, (_, round) => order.slice(round * 3, round * 3 + 3));
  for (const round of rounds) expect(round.toSorted()).toEqual(["one", "three", "two"]);
  expect(new Set(rounds.map(([first]) => first))).toEqual(new Set(["one", "two", "three"]));
  const neighbours = rounds.flatMap(([first, second, third]) => [
    `${first} ${second}`,
    `${second} ${third}`,
  ]);
  expect(new Set(neighbours).size).toBe(6);
});

test("a row has the median, the least and the greatest, scaled", () => {
  const [row] = toRows(new Map([["one", [4, 1, 3, 2]]]), 1000, []);
  expect(row).toEqual({ name: "one", median: 2500, min: 1000, max: 4000, comparisons: {} });
});

test("a ratio is the median of those of each round, not the ratio of the medians", () => {
  const samples = new Map([
    ["base", [1, 10, 100]],
    ["other", [2, 10, 50]],
  ]);
  const [base, other] = toRows(samples, 1, [timesOf("base")]);
  expect(base!.comparisons).toEqual({ "times base": { median: 1, min: 1, max: 1 } });
  expect(other!.comparisons).toEqual({ "times base": { median: 1, min: 0.5, max: 2 } });
});

test("of one slow round the ratios know nothing, as it was slow for all", () => {
  const samples = new Map([
    ["base", [1, 1, 40]],
    ["other", [2, 2, 80]],
  ]);
  expect(toRows(samples, 1, [timesOf("base")])[1]!.comparisons["times base"]).toEqual({
    median: 2,
    min: 2,
    max: 2,
  });
});
