import {
  ApiError,
  createDasClient,
  RequestValidationError,
  type DasClient,
} from "@das-processes/client";
import { startMock, type Mock } from "@das-processes/mock";
import { listOperations, loadSpec } from "@das-processes/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const [listProcesses] = listOperations(await loadSpec());

/** The parameters of the reference's example request, with its user. */
const projectId = "054e292c9880d4992f02c0196d3ea468";
const params = {
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
};

let mock: Mock;
let client: DasClient;
beforeAll(async () => {
  mock = await startMock({ tokens: ["right-token"] });
  client = clientWith("right-token");
});
afterAll(() => mock.close());

function clientWith(token: string): DasClient {
  return createDasClient({
    endpoint: mock.url,
    projectId,
    credentials: { token },
  });
}

const { instance_id, db_user_id, user } = params;
const examples = listProcesses!.responses["200"]!.content!["application/json"]!.examples!;

test("the reference's example request, with its user, returns the reference's example response", async () => {
  expect(
    await client.listProcesses({ instance_id, db_user_id, user, offset: 0, limit: 10 }),
  ).toEqual({
    processes: [
      {
        id: "1",
        user: "event_scheduler",
        host: "localhost",
        database: "--",
        command: "Daemon",
        time: "4260107",
        state: "Waiting on empty queue",
        sql: "",
        trx_executed_time: "0",
      },
    ],
    count: 1,
  });
});

describe("the reference's example request as it stands, without a filter,", () => {
  const bare = { instance_id, db_user_id, offset: 0, limit: 10 };

  test("is refused by the client, in words that name both parameters", async () => {
    // @ts-expect-error the types refuse it too
    const call = client.listProcesses(bare);
    await expect(call).rejects.toThrow(RequestValidationError);
    await expect(call).rejects.toThrow(/\buser\b.*\bdatabase\b/u);
  });

  test("is sent when it is said to be unfiltered, and the mock answers 400", async () => {
    await expect(client.listProcesses({ ...bare, unfiltered: true })).rejects.toMatchObject({
      name: "ApiError",
      status: 400,
      error_code: "DAS.200100",
      error_msg: expect.stringMatching(/\buser\b.*\bdatabase\b/u),
    });
  });
});

test.each(Object.keys(examples))("the client passes the example %s on as it is", async (name) => {
  const call = client.listProcesses(
    { instance_id, db_user_id, user },
    { headers: { Prefer: `example=${name}` } },
  );
  expect(await call).toEqual(examples[name]!.value);
});

test.each([
  { user },
  { database: "订单" },
  { user: "o'brien", database: "a b+c%d&e" },
  { user: "🦆", offset: 2 ** 31 - 1, limit: 1, node_id: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05" },
])("what the client sends for %j, the mock accepts", async (query) => {
  await expect(client.listProcesses({ instance_id, db_user_id, ...query })).resolves.toBeDefined();
});

const failures = Object.entries(listProcesses!.responses).flatMap(([status, { content }]) =>
  status === "200"
    ? []
    : Object.entries(content!["application/json"]!.examples!).map(([name, { value }]) => ({
        status,
        name,
        value,
      })),
);
test.each(failures)(
  "the client makes an ApiError of $status $name",
  async ({ status, name, value }) => {
    const headers = { Prefer: `code=${status}, example=${name}` };
    const error = await client
      .listProcesses({ instance_id, db_user_id, user }, { headers })
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      ...(value as object),
      status: Number(status),
      request_id: expect.any(String),
    });
  },
);

test("a wrong token is an ApiError of status 401", async () => {
  await expect(
    clientWith("wrong-token").listProcesses({ instance_id, db_user_id, user }),
  ).rejects.toMatchObject({
    status: 401,
    error_code: "APIGW.0301",
  });
});

test("dynamic answers of the mock, which carry surplus fields, pass the client's validation", async () => {
  const headers = { Prefer: "dynamic=true" };
  for (let turn = 0; turn < 20; turn++) {
    await expect(
      client.listProcesses({ instance_id, db_user_id, user }, { headers }),
    ).resolves.toBeDefined();
  }
});
