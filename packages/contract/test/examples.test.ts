import {
  validateErrorResponse,
  validateListProcessesResponse,
} from "@das-processes/client/validators";
import { startMock, type Mock } from "@das-processes/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listProcesses, targetOf, validPath, validQuery } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const statuses = Object.keys(listProcesses.responses);
const examples = Object.entries(listProcesses.responses).flatMap(([status, { content }]) =>
  Object.entries(content?.["application/json"]?.examples ?? {}).map(([name, { value }]) => ({
    status,
    name,
    value,
  })),
);

async function get(prefer: string): Promise<Response> {
  return fetch(mock.url + targetOf(validPath, Object.entries(validQuery)), {
    headers: { "X-Auth-Token": "any-token", Prefer: prefer },
  });
}

test("the contract documents these statuses", () => {
  expect(statuses).toEqual(["200", "400", "401", "403", "404", "413", "429", "500", "502", "504"]);
});

test.each(statuses)(
  "status %s can be had, with a body of its schema and a request id",
  async (status) => {
    const response = await get(`code=${status}`);
    expect(response.status).toBe(Number(status));
    expect(response.headers.get("Content-Type")).toMatch(/^application\/json\b/u);
    expect(response.headers.get("X-Request-Id")).toMatch(/./u);
    const validate = status === "200" ? validateListProcessesResponse : validateErrorResponse;
    expect(validate(await response.json()).issues).toBeUndefined();
  },
);

describe.each(examples)("the example $name of $status", ({ status, name, value }) => {
  test("is what its schema says", () => {
    const validate = status === "200" ? validateListProcessesResponse : validateErrorResponse;
    expect(validate(value).issues).toBeUndefined();
  });

  test("is returned by Prism unchanged", async () => {
    const response = await get(`code=${status}, example=${name}`);
    expect(response.status).toBe(Number(status));
    expect(await response.json()).toEqual(value);
  });
});
