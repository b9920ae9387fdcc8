import type { Credentials } from "@das-processes/client";
import { InputError } from "../input-error.ts";
import { chooseSettings, type ChosenSettings } from "./choose-settings.ts";
import { findPlaces } from "./find-places.ts";
import { knownSecrets } from "./known-secrets.ts";
import { listMissing } from "./list-missing.ts";
import { parseHeaders } from "./parse-headers.ts";
import type { SettingsOptions } from "./settings-options.ts";

/** What to ask, where, and as whom. */
export interface Settings {
  location: { endpoint: string } | { region: string };
  projectId: string;
  instanceId: string;
  dbUserId: string;
  headers: Record<string, string>;
  credentials: Credentials;
}

/**
 * Reads the settings from the options, the environment, the profile file and the vendor's file.
 *
 * @throws {InputError} if a file cannot be read, or settings are missing: it names all of them, and
 * where each can be set.
 */
export async function readSettings(options: SettingsOptions): Promise<Settings> {
  const chosen = chooseSettings(await findPlaces(options, process.env));
  const headers = parseHeaders(options.header ?? []);
  const missing = listMissing(chosen, process.env);
  if (missing.length > 0) {
    const end = "das-processes config shows what is set";
    throw new InputError(`Settings are missing: ${missing.join("; ")}. ${end}.`);
  }
  const settings = toSettings(chosen, headers);
  for (const secret of [...Object.values(settings.credentials), ...Object.values(headers)]) {
    knownSecrets.add(secret);
  }
  return settings;
}

function toSettings(chosen: ChosenSettings, headers: Record<string, string>): Settings {
  const text = (name: Parameters<ChosenSettings["get"]>[0]) => chosen.get(name)?.value ?? "";
  const endpoint = text("endpoint");
  const token = text("token");
  const securityToken = text("security_token");
  return {
    location: endpoint ? { endpoint } : { region: text("region") },
    projectId: text("project_id"),
    instanceId: text("instance_id"),
    dbUserId: text("db_user_id"),
    headers,
    credentials: token
      ? { token }
      : {
          accessKey: text("access_key"),
          secretKey: text("secret_key"),
          ...(securityToken && { securityToken }),
        },
  };
}
