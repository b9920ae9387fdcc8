/** What the mocks of mutants take. */
export const credentials = {
  tokens: ["token-of-the-mutants"],
  keys: [{ accessKey: "ACCESSKEYOFTHEMUTANTS", secretKey: "secret-key-of-the-mutants" }],
} as const;
