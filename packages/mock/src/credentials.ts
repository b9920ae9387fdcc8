import { readFile } from "node:fs/promises";
import type { AccessKey } from "@das-processes/wire";

/** The only credentials that a mock takes. */
export interface Credentials {
  tokens: string[];
  keys: AccessKey[];
}

/**
 * Reads credentials from the environment variables that `das-processes` reads.
 *
 * @throws {Error} if there are none, or only half of a key. Messages never quote a value.
 */
export function readEnvironment(environment: NodeJS.ProcessEnv): Credentials {
  const read = (names: readonly string[]) => names.map((name) => environment[name] || undefined);
  const [token] = read(["DAS_TOKEN"]);
  const own = ["DAS_ACCESS_KEY", "DAS_SECRET_KEY", "DAS_SECURITY_TOKEN"] as const;
  const vendors = ["HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN"];
  const names = read(own).some(Boolean) ? own : vendors;
  const [accessKey, secretKey, securityToken] = read(names);
  if ((accessKey === undefined) !== (secretKey === undefined)) {
    throw new Error(`${names[0]} and ${names[1]} must both be set, or neither.`);
  }
  if (token === undefined && accessKey === undefined) {
    throw new Error(
      `The environment has no credentials: set DAS_TOKEN, or ${own[0]} and ${own[1]}.`,
    );
  }
  const key = { accessKey, secretKey, ...(securityToken && { securityToken }) };
  return checkCredentials("The environment", {
    tokens: token === undefined ? [] : [token],
    keys: accessKey === undefined ? [] : [key],
  });
}

/**
 * Reads credentials from a JSON file.
 *
 * @throws {Error} if it cannot be read, or has the wrong form. Messages never quote a value.
 */
export async function readCredentialsFile(file: string): Promise<Credentials> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`${file} cannot be read (${code}).`, { cause });
  }
  try {
    return checkCredentials(file, JSON.parse(text));
  } catch (error) {
    // The message of a SyntaxError quotes the file.
    throw error instanceof SyntaxError ? new Error(`${file} is not JSON.`) : error;
  }
}

const isString = (value: unknown, form: RegExp): value is string =>
  typeof value === "string" && form.test(value);

/** Checks that the credentials can be sent in a request. */
function checkCredentials(source: string, value: unknown): Credentials {
  const fail = (problem: string): never => {
    throw new Error(`${source}${problem}.`);
  };
  const { tokens = [], keys = [], ...others } = Object(value) as Record<string, unknown>;
  if (!Array.isArray(tokens) || !Array.isArray(keys) || Object.keys(others).length > 0) {
    return fail(" must be { tokens: [token], keys: [{ accessKey, secretKey }] }");
  }
  if (tokens.length + keys.length === 0) {
    return fail(" has no credentials");
  }
  for (const [index, token] of tokens.entries()) {
    if (!isString(token, /^\S+$/u)) {
      fail(`: /tokens/${index} must be a string without white space`);
    }
  }
  for (const [index, key] of keys.entries()) {
    const { accessKey, secretKey, securityToken = "none", ...more } = Object(key) as AccessKey;
    if (
      !isString(accessKey, /^[^\s,]+$/u) ||
      !isString(secretKey, /^\S+$/u) ||
      !isString(securityToken, /^\S+$/u) ||
      Object.keys(more).length > 0
    ) {
      fail(
        `: /keys/${index} must be { accessKey, secretKey } or, if it is temporary, ` +
          `{ accessKey, secretKey, securityToken }, strings without white space`,
      );
    }
  }
  return { tokens: tokens as string[], keys: keys as AccessKey[] };
}
