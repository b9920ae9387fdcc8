// Generated from the OpenAPI description by `pnpm generate`. Do not edit.

import type { ListProcessesData } from "./types.gen.ts";

/** A query whose optional parameters may also be undefined. */
type Query<Flat> = {
  [Name in keyof Flat]: object extends Pick<Flat, Name> ? Flat[Name] | undefined : Flat[Name];
};

/** The query of `listProcesses`. At least one of user and database must be given. */
export type ListProcessesQuery = Query<NonNullable<ListProcessesData["query"]>> &
  (Required<Pick<NonNullable<ListProcessesData["query"]>, "user">> | Required<Pick<NonNullable<ListProcessesData["query"]>, "database">>);

/** The defaults that the spec gives the query of `listProcesses`. */
export const listProcessesQueryDefaults = {"offset":0,"limit":100} as const;
