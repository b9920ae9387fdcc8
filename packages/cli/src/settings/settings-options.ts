/** The options that say which instance to ask, where, and as whom. None takes a secret. */
export interface SettingsOptions {
  endpoint?: string;
  region?: string;
  projectId?: string;
  instanceId?: string;
  dbUserId?: string;
  /** The section of the profile file. */
  profile?: string;
  /** Headers to send with every request, such as `Prefer: example=busy`. */
  header?: string[];
  debug?: true;
}
