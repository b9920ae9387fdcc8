import type { SettingsOptions } from "../settings/settings-options.ts";

/** Which sessions to read, and from where. */
export interface SourceOptions extends SettingsOptions {
  user?: string;
  database?: string;
  /** Asks the service without a filter. */
  all?: true;
  nodeId?: string;
  /** A recording, to be read in the place of the service; `-` is standard input. */
  from?: string;
}
