import { bundleSpec } from "@das-processes/spec";
import { beforeAll, describe, expect, test } from "vitest";
import { equivalentMutants } from "../../mutation/equivalent-mutants.ts";
import { judgeMutant } from "../../mutation/judge-mutant.ts";
import type { Outcome } from "../../mutation/judge-mutants.ts";
import type { Catches } from "../../mutation/layers.ts";
import { scoreMutants, toScore, type Score } from "../../mutation/score-mutants.ts";
import { toTable } from "../../mutation/to-table.ts";

function outcomeOf(id: string, catches: Catches): Outcome {
  return { id, kind: "bound raised", pointer: "/a", description: "1 becomes 2", catches };
}

describe("of the mutants of the spec", () => {
  let score: Score;
  beforeAll(async () => {
    score = await scoreMutants();
    console.log(toTable(score));
  }, 600_000);

  test("each one is caught, but for those that are listed as equivalent", () => {
    expect(score.survivors.map(({ id, description }) => `${id} (${description})`)).toEqual([]);
    expect(score.score).toBe(1);
  });

  test("there are 120 or more", () => {
    expect(score.outcomes.length).toBeGreaterThanOrEqual(120);
  });

  test("those that are listed as equivalent exist, and are not caught", () => {
    expect(score.staleEquivalents).toEqual([]);
  });

  test("most are caught by what the suite does, and not by the facts alone", () => {
    const told = score.outcomes.filter(({ catches }) => Object.keys(catches).join() === "facts");
    expect(told.length).toBeLessThan(score.outcomes.length / 3);
  });
});

test("each mutant that is listed as equivalent has a reason", () => {
  for (const { reason } of equivalentMutants) expect(reason).toMatch(/^[A-Z].{30,}\.$/su);
});

test("no layer catches the spec itself", async () => {
  const pointer = "/paths/";
  const document = await bundleSpec();
  expect(await judgeMutant({ id: "", kind: "", pointer, description: "", document })).toEqual({});
});

describe("the score tells of", () => {
  const caught = outcomeOf("one", { HTTP: "200 was expected", facts: "/a holds 2 and not 1" });
  const reason = "It is the same.";

  test("a mutant that is not caught", () => {
    const score = toScore([caught, outcomeOf("two", {})], []);
    expect(score).toMatchObject({ score: 0.5, survivors: [{ id: "two" }], staleEquivalents: [] });
    expect(toTable(score).split("\n")).toEqual([
      "Mutants             in all  caught  equivalent  does not build  HTTP  Ajv  Zod  Prism  facts  facts alone",
      "bound raised             2       1                                 1                       1",
      "all                      2       1                                 1                       1",
      "by the first layer                                                 1",
      "",
      "Mutation score: 50 % of 2 mutants",
      "Not caught: two (1 becomes 2)",
      "",
    ]);
  });

  test("a mutant that is listed as equivalent, and is caught", () => {
    expect(toScore([caught], [{ ids: /^one$/u, reason }]).staleEquivalents).toEqual([
      "This mutant is listed as equivalent, and is caught: one",
    ]);
  });

  test("a mutant that is listed as equivalent, and that there is not", () => {
    const score = toScore(
      [caught, outcomeOf("two", {})],
      [
        { ids: /^two$/u, reason },
        { ids: /^three$/u, reason },
      ],
    );
    expect(score).toMatchObject({ score: 1, survivors: [], equivalents: [{ id: "two" }] });
    expect(toTable(score)).toContain(
      "No mutant has an id that matches /^three$/u, which is listed as equivalent.",
    );
  });
});
