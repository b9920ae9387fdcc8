export type { Database, DatabaseKind } from "./database.ts";
export { skipUnlessStarted } from "./skip-unless-started.ts";
export { startDatabase } from "./start-database.ts";
