import { describe, expect, test } from "vitest";
import { loadOperations } from "../src/load-operations.ts";
import { matchHandlers } from "../src/match-handlers.ts";

describe("the operations of the contract and the handlers belong together", async () => {
  const operations = await loadOperations();
  const handlers = { listProcesses: () => {} };

  test("as they are", () => {
    expect(() => matchHandlers(operations, handlers)).not.toThrow();
  });

  test("an operation without a handler is an error that names it", () => {
    expect(() => matchHandlers(operations, {})).toThrow(
      "The operation listProcesses of the contract has no handler.",
    );
  });

  test("a handler without an operation is an error that names it", () => {
    const surplus = { ...handlers, killProcess: () => {} };
    expect(() => matchHandlers(operations, surplus)).toThrow(
      "The handler killProcess belongs to no operation of the contract.",
    );
  });
});
