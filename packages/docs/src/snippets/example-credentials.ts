import type { AccessKey } from "@das-processes/mock";

/** The services of the programs take these, and the programs find them in their environment. */
export const token = "any-token";
export const permanentKey: AccessKey = {
  accessKey: "AKIDEXAMPLE",
  secretKey: "secret-key-of-the-examples",
};
export const temporaryKey: AccessKey = {
  accessKey: "TEMPORARYAKIDEXAMPLE",
  secretKey: "secret-key-of-the-temporary-example",
  securityToken: "security-token-of-the-examples",
};
export const databaseUser = { user: "das", password: "password-of-das" };
