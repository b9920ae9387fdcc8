import { runContract, TargetError } from "@das-processes/contract";

try {
  const { holds, rules } = await runContract({
    baseUrl: "http://127.0.0.1:4010",
    credentials: { token: process.env["DAS_TOKEN"] ?? "any-token" },
    cases: 100,
    seed: 1,
  });
  console.log(holds ? "The contract holds." : "The contract is broken.");
  for (const status of ["passed", "failed", "skipped"]) {
    console.log(rules.filter((rule) => rule.status === status).length, status);
  }
  for (const reason of new Set(rules.flatMap((rule) => rule.reason ?? [])))
    console.log("-", reason);
} catch (error) {
  if (!(error instanceof TargetError)) throw error;
  console.error(error.message); // There is nothing to test at the URL.
  process.exitCode = 2;
}
