import { InputError } from "../input-error.ts";
import { findFiles } from "./find-files.ts";
import type { FoundSetting, Place } from "./place.ts";
import { readIniFile, type Sections } from "./read-ini-file.ts";
import type { SettingName } from "./setting-name.ts";
import { settingNames, type SettingNames } from "./setting-names.ts";
import type { SettingsOptions } from "./settings-options.ts";

/**
 * Looks into every place where settings can stand; the nearest comes first.
 *
 * @throws {InputError} if a file cannot be read, or has no profile of the name that is given.
 */
export async function findPlaces(
  options: SettingsOptions,
  env: NodeJS.ProcessEnv,
): Promise<Place[]> {
  const files = findFiles(env);
  const profile = options.profile ?? env["DAS_PROFILE"];
  const isNamed = Boolean(env["DAS_PROFILES_FILE"]);
  return [
    { values: collect(({ option }) => option && [options[option], toFlag(option)]) },
    { values: collect(({ variable }) => [env[variable], variable]) },
    { values: collect(({ vendorVariable: name }) => name && [env[name], name]) },
    await readProfile(files.profiles, isNamed, profile),
    await readVendorFile(files.vendor),
  ];
}

async function readProfile(
  file: string,
  isNamed: boolean,
  given: string | undefined,
): Promise<Place> {
  const profile = given || "default";
  const sections = await readIniFile(file);
  if (sections === undefined && (given || isNamed)) {
    throw new InputError(
      `There is no file ${file} with a profile [${profile}]: write it as das-processes config --help shows.`,
    );
  }
  const section = findSection(sections ?? {}, profile);
  if (section === undefined && given) {
    const names = Object.keys(sections ?? {}).join(", ") || "none";
    throw new InputError(
      `There is no profile [${profile}] in ${file}: give one that is there (${names}).`,
    );
  }
  return toPlace(file, profile, section, (_, name) => name);
}

async function readVendorFile(file: string): Promise<Place> {
  const section = findSection((await readIniFile(file)) ?? {}, "basic");
  return toPlace(file, "basic", section, ({ vendorKey }) => vendorKey);
}

/** The parser nests a section whose name has dots. */
function findSection(sections: Sections, name: string): Sections | undefined {
  let section: unknown = sections;
  for (const part of name.split(".")) section = (section as Sections | undefined)?.[part];
  return typeof section === "object" ? (section as Sections) : undefined;
}

function toPlace(
  file: string,
  name: string,
  section: Sections = {},
  toKey: (names: SettingNames, name: SettingName) => string | undefined,
): Place {
  const values = collect((names, setting) => {
    const key = toKey(names, setting);
    const value = key && section[key];
    // The parser makes true of a key without a value.
    return typeof value === "string" ? [value, `${file} [${name}]`] : undefined;
  });
  return { file, values };
}

type Found = [value: string | undefined, origin: string];

function collect(
  find: (names: SettingNames, name: SettingName) => Found | "" | undefined,
): Map<SettingName, FoundSetting> {
  const values = new Map<SettingName, FoundSetting>();
  for (const [name, names] of Object.entries(settingNames) as [SettingName, SettingNames][]) {
    const [value, origin] = find(names, name) || [];
    if (value && origin) values.set(name, { value, origin });
  }
  return values;
}

function toFlag(option: string): string {
  return `--${option.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
