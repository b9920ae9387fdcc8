import { chooseSettings } from "../settings/choose-settings.ts";
import { findPlaces } from "../settings/find-places.ts";
import { isOpenToOthers } from "../settings/is-open-to-others.ts";
import { maskSecret } from "../settings/mask-secret.ts";
import { parseHeaders } from "../settings/parse-headers.ts";
import type { Place } from "../settings/place.ts";
import type { SettingName } from "../settings/setting-name.ts";
import { settingNames, type SettingNames } from "../settings/setting-names.ts";
import type { SettingsOptions } from "../settings/settings-options.ts";
import { formatTable } from "../text/format-table.ts";
import { toPrintable } from "../text/to-printable.ts";

const columns = [
  { heading: "setting", align: "left" },
  { heading: "value", align: "left" },
  { heading: "from", align: "left" },
] as const;

/** Shows each setting, its secrets masked, and what gave it. */
export async function config(options: SettingsOptions): Promise<void> {
  const places = await findPlaces(options, process.env);
  const chosen = chooseSettings(places);
  const names = Object.keys(settingNames) as SettingName[];
  const rows = names.map((name) => {
    const found = chosen.get(name);
    return found ? [name, toShown(name, found.value), found.origin] : [name, "-", "-"];
  });
  // The values may be secrets.
  const headers = Object.keys(parseHeaders(options.header ?? []));
  for (const header of headers) rows.push(["header", header, "--header"]);
  const lines = rows.map((row) => row.map(toPrintable));
  for (const line of formatTable(columns, lines, process.stdout.columns)) {
    process.stdout.write(line);
  }
  await warnOfOpenFiles(places);
}

function toShown(name: SettingName, value: string): string {
  const { isSecret }: SettingNames = settingNames[name];
  // The client refuses a URL with a password. Here it would be shown.
  return isSecret ? maskSecret(value) : value.replace(/\/\/.*@/su, "//****@");
}

async function warnOfOpenFiles(places: readonly Place[]): Promise<void> {
  for (const { file, values } of places) {
    const names: SettingNames[] = [...values.keys()].map((name) => settingNames[name]);
    if (file === undefined || !names.some(({ isSecret }) => isSecret)) continue;
    if (await isOpenToOthers(file)) {
      process.stderr.write(
        `das-processes: ${toPrintable(file)} has a secret in it, and others may read it: chmod 600 it.\n`,
      );
    }
  }
}
