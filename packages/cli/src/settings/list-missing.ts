import type { ChosenSettings } from "./choose-settings.ts";
import { findFiles } from "./find-files.ts";

/** Says of each setting that is missing where it can be set. */
export function listMissing(chosen: ChosenSettings, env: NodeJS.ProcessEnv): string[] {
  const file = findFiles(env).profiles;
  const missing: string[] = [];
  if (!chosen.has("endpoint") && !chosen.has("region")) {
    missing.push(
      `where the service is (--endpoint or --region, DAS_ENDPOINT or DAS_REGION, endpoint or region in ${file})`,
    );
  }
  if (!chosen.has("project_id")) {
    missing.push(`the project (--project-id, DAS_PROJECT_ID, or project_id in ${file})`);
  }
  if (!chosen.has("instance_id")) {
    missing.push(`the instance (--instance-id, DAS_INSTANCE_ID, or instance_id in ${file})`);
  }
  if (!chosen.has("db_user_id")) {
    missing.push(`the database user (--db-user-id, DAS_DB_USER_ID, or db_user_id in ${file})`);
  }
  return chosen.has("token") ? missing : [...missing, ...listMissingKeys(chosen, file)];
}

function listMissingKeys(chosen: ChosenSettings, file: string): string[] {
  const keys = ["access_key", "secret_key"] as const;
  const found = [...keys, "security_token" as const].find((name) => chosen.has(name));
  if (found === undefined) {
    return [
      `a credential (DAS_TOKEN, or DAS_ACCESS_KEY with DAS_SECRET_KEY; token, or access_key with secret_key in ${file})`,
    ];
  }
  const { origin } = chosen.get(found)!;
  return keys
    .filter((name) => !chosen.has(name))
    .map((name) => `the ${name} that belongs to ${found} (${origin}), in the same place`);
}
