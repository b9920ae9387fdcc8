import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBreakingChanges } from "../../gates/find-breaking-changes.ts";
import { findUnratedBreaks } from "../../gates/find-unrated-breaks.ts";
import { path, writeChangedSpec, type ChangeableSpec } from "./changed-spec.ts";
import { runScript } from "./run-script.ts";

let directory: string;
let released: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "check-changes-"));
  released = await writeChangedSpec(directory);
});
afterAll(() => rm(directory, { recursive: true }));

interface Change {
  title: string;
  change: (spec: ChangeableSpec) => unknown;
}

const breaking: readonly (Change & { says: string })[] = [
  {
    title: "a field that is gone from an answer",
    change: ({ components: { schemas } }) =>
      delete schemas["ErrorResponse"]!.properties["request_id"],
    says: "Property `request_id` of `ErrorResponse` was removed",
  },
  {
    title: "a field that may be left out of an answer",
    change: ({ components: { schemas } }) => schemas["Process"]!.required.pop(),
    says: "no longer required: `trx_executed_time`",
  },
  {
    title: "a field that may be null",
    change: ({ components: { schemas } }) =>
      (schemas["Process"]!.properties["sql"]!["type"] = ["string", "null"]),
    says: "Type of `sql` widened from 'string' to 'string | null'",
  },
  {
    title: "a wider bound of a field",
    change: ({ components: { schemas } }) =>
      delete schemas["ProcessList"]!.properties["count"]!["maximum"],
    says: "Upper bound of `count` was removed",
  },
  {
    title: "a header that is gone from an answer",
    change: ({ components: { responses } }) => delete responses["ProcessList"]!.headers,
    says: "All headers of response `200` were removed",
  },
  {
    title: "a new parameter that is required",
    change: ({ paths }) =>
      paths[path]!.get.parameters.push({
        name: "region",
        in: "query",
        required: true,
        schema: { type: "string" },
      }),
    says: "Required `region` query parameter was added",
  },
  {
    title: "a parameter that has become required",
    change: ({ components: { parameters } }) => (parameters["User"]!.required = true),
    says: "`user` query parameter became required",
  },
  {
    title: "a parameter that is gone",
    change: ({ paths }) =>
      paths[path]!.get.parameters.splice(
        paths[path]!.get.parameters.findIndex(({ $ref }) => $ref?.endsWith("/NodeId")),
        1,
      ),
    says: "`node_id` query parameter was removed",
  },
  {
    title: "a lower maximum of a parameter",
    change: ({ components: { parameters } }) => (parameters["Limit"]!.schema["maximum"] = 50),
    says: "Upper bound changed from '<= 100' to '<= 50'",
  },
  {
    title: "a higher minimum of a parameter",
    change: ({ components: { parameters } }) => (parameters["Limit"]!.schema["minimum"] = 2),
    says: "Lower bound changed from '>= 1' to '>= 2'",
  },
  {
    title: "a pattern where a parameter had none",
    change: ({ components: { parameters } }) => (parameters["User"]!.schema["pattern"] = "^a"),
    says: "`pattern` was set to '^a'",
  },
  {
    title: "another default",
    change: ({ components: { parameters } }) => (parameters["Limit"]!.schema["default"] = 20),
    says: "the default of limit changed from 100 to 20",
  },
  {
    title: "a stricter dependency between parameters",
    change: ({ paths }) => (paths[path]!.get["x-dependencies"] = ["OnlyOne(user, database);"]),
    says: "Exactly one of user and database must be given",
  },
  {
    title: "another name of an operation",
    change: ({ paths }) => (paths[path]!.get.operationId = "listSessions"),
    says: "changed from 'listProcesses' to 'listSessions'",
  },
  {
    title: "another header for the token",
    change: ({ components: { securitySchemes } }) => (securitySchemes["token"]!.name = "X-Token"),
    says: "changed from 'X-Auth-Token' to 'X-Token'",
  },
];

const compatible: readonly Change[] = [
  {
    title: "a new field of an answer",
    change: ({ components: { schemas } }) =>
      (schemas["Process"]!.properties["program_name"] = { type: "string" }),
  },
  {
    title: "a field that is always given",
    change: ({ components: { schemas } }) => schemas["ErrorResponse"]!.required.push("request_id"),
  },
  {
    title: "a narrower bound of a field",
    change: ({ components: { schemas } }) =>
      (schemas["ProcessList"]!.properties["count"]!["maximum"] = 1000),
  },
  {
    title: "a new parameter that may be left out",
    change: ({ paths }) =>
      paths[path]!.get.parameters.push({ name: "state", in: "query", schema: { type: "string" } }),
  },
  {
    title: "a parameter that need no longer be given",
    change: ({ components: { parameters } }) => (parameters["DbUserId"]!.required = false),
  },
  {
    title: "wider bounds of a parameter",
    change: ({ components: { parameters } }) =>
      Object.assign(parameters["Limit"]!.schema, { minimum: 0, maximum: 1000 }),
  },
  {
    title: "no pattern where a parameter had one",
    change: ({ components: { parameters } }) => delete parameters["NodeId"]!.schema["pattern"],
  },
  {
    title: "a looser dependency between parameters",
    change: ({ paths }) => (paths[path]!.get["x-dependencies"] = ["Or(user, database, node_id);"]),
  },
  {
    title: "another operation",
    change: ({ paths }) =>
      (paths["/v3/instances"] = { get: { ...paths[path]!.get, operationId: "listInstances" } }),
  },
  {
    title: "another status",
    change: ({ paths }) =>
      (paths[path]!.get.responses["503"] = { $ref: "#/components/responses/BadGateway" }),
  },
  {
    title: "other descriptions",
    change: ({ info, paths, components: { parameters } }) => {
      for (const part of [info, paths[path]!.get, parameters["Limit"]!]) {
        part.description = "The same in other words.";
      }
    },
  },
  {
    title: "an example less",
    change: ({ components: { responses } }) =>
      delete responses["ProcessList"]!.content["application/json"]!.examples["busy"],
  },
];

function applyAll(changes: readonly Change[]): (spec: ChangeableSpec) => void {
  return (spec) => changes.forEach(({ change }) => change(spec));
}

describe("a release of the next minor version breaks clients by", () => {
  let breaks: string[];
  beforeAll(async () => {
    const changed = await writeChangedSpec(directory, (spec) => {
      applyAll(breaking)(spec);
      spec.info.version = "1.1.0";
    });
    breaks = await findBreakingChanges(released, changed);
  });

  test.each(breaking)("$title", ({ says }) => {
    expect(breaks.filter((line) => line.includes(says))).toHaveLength(1);
  });
  test("nothing else that it brings", () => {
    expect(breaks).toHaveLength(breaking.length);
  });
});

describe("a release breaks no client by", () => {
  let breaks: string[];
  beforeAll(async () => {
    const changed = await writeChangedSpec(directory, applyAll(compatible));
    breaks = await findBreakingChanges(released, changed);
  });

  // All in one spec: a break by any of them fails each.
  test.each(compatible)("$title", () => {
    expect(breaks).toEqual([]);
  });
});

test("A release of the next major version may break them.", async () => {
  const changed = await writeChangedSpec(directory, (spec) => {
    applyAll(breaking)(spec);
    spec.info.version = "2.0.0";
  });
  expect(await findBreakingChanges(released, changed)).toEqual([]);
});

test("An operation that is gone breaks clients.", async () => {
  const changed = await writeChangedSpec(directory, ({ paths }) => {
    delete paths[path];
  });
  expect(await findBreakingChanges(released, changed)).toEqual([
    expect.stringContaining(`Path \`${path}\` was removed`),
  ]);
});

test.each([
  { dependencies: [], breaks: 0 },
  { dependencies: ["Or(user, database);"], breaks: 0 },
  { dependencies: ["Or(user, database);", "Or(db_user_id, node_id);"], breaks: 0 },
  { dependencies: ["Or(user, database);", "Or(node_id, limit);"], breaks: 1 },
  { dependencies: ["ZeroOrOne(user, database);"], breaks: 1 },
  { dependencies: ["AllOrNone(offset, limit);"], breaks: 1 },
  { dependencies: ["AllOrNone(offset, limit);", "OnlyOne(user, database);"], breaks: 2 },
])("In place of Or(user, database), $dependencies give $breaks breaks", async (expected) => {
  const changed = await writeChangedSpec(directory, ({ paths }) => {
    paths[path]!.get["x-dependencies"] = expected.dependencies;
  });
  expect(await findUnratedBreaks(released, changed)).toHaveLength(expected.breaks);
});

test("A spec that cannot be read whole is not judged.", async () => {
  const changed = await writeChangedSpec(directory, ({ paths }) => {
    paths[path]!.get.responses["503"] = { $ref: "#/components/responses/Missing" };
  });
  await expect(findBreakingChanges(released, changed)).rejects.toThrow("can miss breaking changes");
});

describe.concurrent("the script check-changes", () => {
  test("passes the spec as it is", async () => {
    expect(await runScript("check-changes")).toEqual({ exitCode: 0, printed: "" });
  });

  test("says where a spec breaks clients, and what to do", async () => {
    const changed = await writeChangedSpec(directory, breaking[0]!.change);
    const { exitCode, printed } = await runScript("check-changes", changed);
    expect(exitCode).toBe(1);
    expect(printed).toMatch(/\.yaml:\d+: Property `request_id`/u);
    expect(printed).toContain("raise the major version");
  });
});
