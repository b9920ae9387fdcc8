/** The first line of each file that a generator of this package writes. */
export const header =
  "// Generated from the OpenAPI description by `pnpm generate`. Do not edit.\n";
