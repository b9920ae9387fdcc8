export { ConfigError, type ConfigProblem } from "./config/config-error.ts";
export type * from "./config/config.ts";
export type { Limits } from "./config/limits.ts";
export { readConfig } from "./config/read-config.ts";
export { createServer } from "./create-server.ts";
