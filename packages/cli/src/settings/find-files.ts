import { homedir } from "node:os";
import { join } from "node:path";

/** Where the files of settings are, in this environment. */
export function findFiles(env: NodeJS.ProcessEnv) {
  const folder = env["XDG_CONFIG_HOME"] || join(homedir(), ".config");
  return {
    profiles: env["DAS_PROFILES_FILE"] || join(folder, "das-processes", "profiles.ini"),
    vendor:
      env["HUAWEICLOUD_SDK_CREDENTIALS_FILE"] || join(homedir(), ".huaweicloud", "credentials"),
  };
}
