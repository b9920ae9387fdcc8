import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { listOperations, loadSpec } from "@das-processes/spec";
import { checkShape } from "./check-shape.ts";
import { ConfigError } from "./config-error.ts";
import type { Config } from "./config.ts";
import { createConfigSchema } from "./create-config-schema.ts";
import { parseYaml } from "./parse-yaml.ts";
import { createReferences, type SecretReference } from "./references.ts";
import { resolveReferences } from "./resolve-references.ts";

/**
 * Reads a configuration file, in YAML or JSON, with the secrets and the certificate that it refers
 * to. Paths in it start at its own directory.
 *
 * @throws {ConfigError} if it, or what it refers to, cannot be read, or is not as it must be. The
 *   message repeats no value.
 */
export async function readConfig(
  file: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Config> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError([{ pointer: "", problem: `cannot be read (${error.code}).` }]);
  });
  const value = parseYaml(text);
  const parameters = listOperations(await loadSpec()).flatMap((operation) => operation.parameters);
  checkShape(value, createConfigSchema(parameters));
  const references = createReferences(dirname(file), environment);
  const config = await resolveReferences(value as Config<SecretReference>, references);
  if (references.problems.length > 0) {
    throw new ConfigError(references.problems);
  }
  return config;
}
