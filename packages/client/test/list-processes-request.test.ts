import { describe, expect, test } from "vitest";
import { RequestValidationError, type ListProcessesParams } from "../src/index.ts";
import { clientOf, failureOf, json, page } from "./client-of.ts";
import { params, projectId } from "./parameters.ts";

describe("the request", () => {
  test("carries the token, the path and every parameter as given", async () => {
    const { client, server } = await clientOf(json(page));
    await client.listProcesses({
      ...params,
      user: "o'brien & 用户 +1%",
      database: "a/b?c",
      offset: 7,
      limit: 3,
      node_id: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05",
    });
    const [request] = server.requests;
    const url = new URL(request!.url!, server.url);
    expect(request!.method).toBe("GET");
    expect(request!.headers["x-auth-token"]).toBe("secret-token");
    expect(url.pathname).toBe(`/v3/${projectId}/instances/${params.instance_id}/processes`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      db_user_id: params.db_user_id,
      user: "o'brien & 用户 +1%",
      database: "a/b?c",
      offset: "7",
      limit: "3",
      node_id: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05",
    });
  });

  test.each([{}, { offset: undefined, limit: undefined }])(
    "always carries offset and limit, by the spec's defaults if need be (%o)",
    async (given) => {
      const { client, server } = await clientOf(json(page));
      await client.listProcesses({ ...params, ...given });
      const { searchParams } = new URL(server.requests[0]!.url!, server.url);
      expect(searchParams.get("offset")).toBe("0");
      expect(searchParams.get("limit")).toBe("100");
    },
  );

  test("carries the headers of the call", async () => {
    const { client, server } = await clientOf(json(page));
    await client.listProcesses(params, { headers: { Prefer: "example=busy" } });
    expect(server.requests[0]!.headers["prefer"]).toBe("example=busy");
  });

  test("carries neither filter when it is to be unfiltered", async () => {
    const { client, server } = await clientOf(json(page));
    const { user: _, ...rest } = params;
    await client.listProcesses({ ...rest, unfiltered: true });
    const { searchParams } = new URL(server.requests[0]!.url!, server.url);
    expect([...searchParams.keys()].toSorted()).toEqual(["db_user_id", "limit", "offset"]);
  });
});

describe("a wrong request is refused before it leaves, with every fault named", () => {
  const { user: _, ...neither } = params;
  test.each<[string, object, string[]]>([
    ["neither filter", neither, ["At least one of user and database must be given."]],
    ["an empty filter", { ...params, user: "" }, ['user must have a minLength of 1, not ""']],
    ["a limit too great", { ...params, limit: 101 }, ["limit must be <= 100, not 101"]],
    ["a limit too small", { ...params, limit: 0 }, ["limit must be >= 1, not 0"]],
    ["a limit as a text", { ...params, limit: "10" }, ['limit must be of type integer, not "10"']],
    ["a limit of null", { ...params, limit: null }, ["limit must be of type integer, not null"]],
    [
      "an offset that is no number",
      { ...params, offset: NaN },
      ["offset must be of type integer, not NaN"],
    ],
    [
      "an offset of a half",
      { ...params, offset: 0.5 },
      ["offset must be of type integer, not 0.5"],
    ],
    ["an unknown parameter", { ...params, users: "x" }, ["users is not known"]],
    ["no instance", { ...params, instance_id: undefined }, ["instance_id is required"]],
    [
      "a list for a text",
      { ...params, user: ["x"] },
      ["user must be of type string, not an array"],
    ],
    [
      "an object for a text",
      { ...params, user: {} },
      ["user must be of type string, not an object"],
    ],
    ["half a character", { ...params, user: "\uD83E" }, ["user must not hold a lone surrogate"]],
    [
      "unfiltered with a filter",
      { ...params, unfiltered: true },
      ["unfiltered must not be given together with user or database"],
    ],
    [
      "unfiltered with a wrong limit",
      { ...neither, unfiltered: true, limit: 0 },
      ["limit must be >= 1, not 0"],
    ],
    [
      "many faults at once",
      { instance_id: "in-01", db_user_id: "2c25", limit: 0 },
      [
        'instance_id must match ^[A-Za-z0-9]+$, not "in-01"',
        'db_user_id must match ^[A-Za-z0-9-]{36}$, not "2c25"',
        "limit must be >= 1, not 0",
        "At least one of user and database must be given.",
      ],
    ],
  ])("%s", async (_name, wrong, faults) => {
    const { client, server } = await clientOf(json(page));
    const error = await failureOf(client.listProcesses(wrong as ListProcessesParams));
    expect(error).toBeInstanceOf(RequestValidationError);
    expect((error as Error).message).toBe(`Nothing was sent: ${faults.join("; ")}`);
    expect(server.requests).toEqual([]);
  });

  test("a long value is cut in the message", async () => {
    const { client } = await clientOf(json(page));
    const error = await failureOf(
      client.listProcesses({ ...params, db_user_id: "x".repeat(10_000) }),
    );
    expect((error as Error).message.length).toBeLessThan(200);
  });
});
