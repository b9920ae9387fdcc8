import type { settingNames } from "./setting-names.ts";

export type SettingName = keyof typeof settingNames;
