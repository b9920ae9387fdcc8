import { runContract, type Report } from "@das-processes/contract";
import { expect } from "vitest";
import { credentials, ids } from "./start-server.ts";

/** Runs the whole contract suite before a reference server, as one who asks for a user's sessions. */
export async function judgeServer(baseUrl: string, user: string): Promise<Report> {
  return runContract({
    baseUrl,
    credentials,
    ...ids,
    user,
    cases: 1000,
    seed: 1,
    allMethods: true,
    wrongCredentials: true,
  });
}

/** Every rule holds, and none is left out but those on mocks. */
export function expectToHold({ rules }: Report): void {
  expect(rules.flatMap(({ findings }) => findings)).toEqual([]);
  const skipped = rules.filter(({ status }) => status === "skipped");
  expect(skipped.map(({ id }) => id)).toEqual(["status-available", "example-returned"]);
}
