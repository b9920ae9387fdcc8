// Every package runs its tests with this file; the report of each lies in its own `.vitest` folder,
// where `scripts/summarise-tests.ts` finds it.
export default {
  test: {
    include: ["test/**/*.test.ts"],
    // Nothing is mocked, so that test files can share what they load: Prism alone takes a second.
    isolate: false,
    reporters: ["default", ["json", { outputFile: ".vitest/report.json" }]],
    testTimeout: 30_000,
  },
};
