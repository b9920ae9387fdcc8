import { createHash, timingSafeEqual } from "node:crypto";
import type { AcceptedCredentials } from "@das-processes/wire";
import { hasCredentials } from "./config/check-config.ts";
import type { Config } from "./config/config.ts";

/** Who calls, by what it may see. */
export interface Caller {
  sees(project: string): boolean;
}

/**
 * What a configuration has calls carry: one of its tokens, or a signature by one of its keys. Without
 * any, every token and every signature of the right form sees everything.
 */
export function acceptCredentials(config: Config): AcceptedCredentials<Caller> {
  const { tokens = [], keys = [] } = config;
  const tokensByHash = tokens.map(({ sha256, projects }) => ({
    hash: Buffer.from(sha256, "hex"),
    caller: toCaller(projects),
  }));
  const keysById = new Map(
    keys.map((key) => [key.accessKey, { key, holder: toCaller(key.projects) }]),
  );
  const anyone: Caller | undefined = hasCredentials(config) ? undefined : { sees: () => true };
  return {
    serverName: "server",
    findToken(token) {
      const hash = createHash("sha256").update(token, "latin1").digest();
      // All are compared, so that the time tells nothing.
      const [found] = tokensByHash.filter((known) => timingSafeEqual(known.hash, hash));
      return found?.caller ?? anyone;
    },
    findKey: (accessKey) =>
      keysById.get(accessKey) ?? (anyone && { key: undefined, holder: anyone }),
    now: () => new Date(),
  };
}

function toCaller(projects: readonly string[]): Caller {
  const seen = new Set(projects);
  return { sees: (project) => seen.has(project) };
}
