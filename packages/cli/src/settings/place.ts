import type { SettingName } from "./setting-name.ts";

/** A place where settings can stand. */
export interface Place {
  /** Its path, where it is a file. */
  file?: string;
  /** The settings that it has, none of them empty. */
  values: ReadonlyMap<SettingName, FoundSetting>;
}

export interface FoundSetting {
  value: string;
  /** What gave it: an option, a variable, or a section of a file. */
  origin: string;
}
