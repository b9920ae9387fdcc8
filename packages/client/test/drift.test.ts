import { expect, test } from "vitest";
import { ResponseValidationError, type Drift } from "../src/index.ts";
import { clientOf, failureOf, json, page } from "./client-of.ts";
import { params } from "./parameters.ts";

const [session] = page.processes;
const surplus = {
  processes: [
    { ...session, cpu_time: "3" },
    { ...session, cpu_time: "4", "odd/name": 1 },
  ],
  count: 2,
  more: { deep: true },
};
const wrong = {
  processes: [
    { ...session, time: 5 },
    { ...session, time: 6 },
  ],
  count: 2,
};

async function driftOf(
  answer: ReturnType<typeof json>,
  validate: "strict" | "warn" | "off" = "strict",
) {
  const drift: Drift[] = [];
  const { client } = await clientOf(answer, {
    validate,
    retry: { attempts: 1 },
    onDrift: (difference) => drift.push(difference),
  });
  const results: unknown[] = [];
  for (const _ of [1, 2]) results.push(await client.listProcesses(params).catch((error) => error));
  return { drift, results };
}

test("onDrift is told once of each field that the spec does not know, and the fields stay", async () => {
  const { drift, results } = await driftOf(json(surplus));
  expect(results).toEqual([surplus, surplus]);
  expect(drift).toEqual([
    { kind: "field", pointer: "/processes/*/cpu_time" },
    { kind: "field", pointer: "/processes/*/odd/name" },
    { kind: "field", pointer: "/more" },
  ]);
});

test("onDrift is told once of a status that the spec does not document, and never of one that it does", async () => {
  expect((await driftOf(json(null, 418))).drift).toEqual([{ kind: "status", status: 418 }]);
  for (const status of [200, 400, 401, 403, 404, 413, 429, 500, 502, 504]) {
    expect((await driftOf(json(page, status))).drift).toEqual([]);
  }
});

test("strict, the default, throws", async () => {
  const { client } = await clientOf(json(wrong));
  expect(await failureOf(client.listProcesses(params))).toBeInstanceOf(ResponseValidationError);
});

test("warn returns the answer as it is, and tells onDrift once what strict would have thrown", async () => {
  const { drift, results } = await driftOf(json(wrong), "warn");
  expect(results).toEqual([wrong, wrong]);
  expect(drift).toEqual([
    {
      kind: "issue",
      issue: {
        pointer: "/processes/0/time",
        path: ["processes", "0", "time"],
        message: "must be of type string, not 5",
      },
    },
  ]);
});

test("warn tells of a fault once, in whichever row it comes", async () => {
  const drift: Drift[] = [];
  let turn = 0;
  const { client } = await clientOf(
    (request, response) => {
      const rows = [session, session].map((row, index) =>
        index === turn ? { ...row, time: 5 } : row,
      );
      turn++;
      json({ processes: rows, count: 2 })(request, response);
    },
    { validate: "warn", onDrift: (difference) => drift.push(difference) },
  );
  await client.listProcesses(params);
  await client.listProcesses(params);
  expect(drift).toHaveLength(1);
});

test("off returns the answer as it is, and looks at none of it", async () => {
  const { drift, results } = await driftOf(json(wrong), "off");
  expect(results).toEqual([wrong, wrong]);
  expect(drift).toEqual([]);
});

test.each(["warn", "off"] as const)(
  "%s still refuses what is not JSON, and wrong requests",
  async (validate) => {
    const { client } = await clientOf(json("<html>"), { validate });
    expect(await failureOf(client.listProcesses(params))).toBeInstanceOf(ResponseValidationError);
    expect(await failureOf(client.listProcesses({ ...params, limit: 0 }))).toMatchObject({
      name: "RequestValidationError",
    });
  },
);

test("a server that makes up names without an end is told of a thousand times at most", async () => {
  let turn = 0;
  const { client } = await clientOf(
    (request, response) => {
      const names = Array.from({ length: 700 }, (_, index) => [`field_${turn}_${index}`, 1]);
      turn++;
      json({ ...page, ...Object.fromEntries(names) })(request, response);
    },
    { onDrift: () => told++ },
  );
  let told = 0;
  await client.listProcesses(params);
  await client.listProcesses(params);
  expect(told).toBe(1000);
});

test.each<[string, () => unknown]>([
  [
    "throws",
    () => {
      throw new Error("a broken observer");
    },
  ],
  ["rejects", () => Promise.reject(new Error("a broken observer"))],
])("an onDrift that %s changes nothing", async (_kind, observe) => {
  let told = 0;
  const { client } = await clientOf(json(surplus), {
    onDrift: () => {
      told++;
      return observe() as void;
    },
  });
  expect(await client.listProcesses(params)).toEqual(surplus);
  expect(told).toBe(3);
});
