import { startMock } from "@das-processes/mock";
import { expect, test } from "vitest";
import { runContract } from "../src/index.ts";

test("plain Prism breaks the rules that the strict mock mends, and no other", async () => {
  const mock = await startMock({ strict: false });
  try {
    const { rules } = await runContract({
      baseUrl: mock.url,
      credentials: { token: "any-token" },
      allMethods: true,
      cases: 500,
      seed: 1,
    });
    const broken = rules.filter(({ status }) => status === "failed").map(({ id }) => id);
    expect(broken).toEqual([
      // Its own 404 is a problem+json.
      "documented-content-type",
      "documented-body",
      // It takes `limit=`, `1e1`, `0x10`, `+5`, unknown names, names in another case, and a broken encoding.
      "empty-refused",
      "integer-refused",
      "unknown-refused",
      "case-refused",
      "encoding-refused",
      // It does not read x-dependencies.
      "dependency-refused",
      // It refuses with the first example of 400, whatever is wrong.
      "error-code",
      // Its 405 has no Allow.
      "method-allow",
      "head-and-options",
    ]);
  } finally {
    await mock.close();
  }
});
