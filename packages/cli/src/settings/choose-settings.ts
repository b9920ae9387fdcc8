import type { FoundSetting, Place } from "./place.ts";
import type { SettingName } from "./setting-name.ts";

export type ChosenSettings = ReadonlyMap<SettingName, FoundSetting>;

/** What belongs together comes from one place: a key of one with the secret of another is no key. */
const groups: readonly (readonly SettingName[])[] = [
  ["endpoint", "region"],
  ["project_id"],
  ["instance_id"],
  ["db_user_id"],
  ["token", "access_key", "secret_key", "security_token"],
];

/** Takes each setting from the nearest place that has it, or has one of its group. */
export function chooseSettings(places: readonly Place[]): ChosenSettings {
  const chosen = new Map<SettingName, FoundSetting>();
  for (const group of groups) {
    const place = places.find(({ values }) => group.some((name) => values.has(name)));
    for (const name of group) {
      const found = place?.values.get(name);
      if (found === undefined) continue;
      chosen.set(name, found);
      // Either says it all.
      if (name === "endpoint" || name === "token") break;
    }
  }
  return chosen;
}
