import { RequestValidationError } from "./errors/request-validation-error.ts";
import { listProcessesQueryDefaults, type ListProcessesQuery } from "./generated/operations.gen.ts";
import type { ListProcessesData, ListProcessesResponse } from "./generated/types.gen.ts";
import {
  validateListProcessesPath,
  validateListProcessesQuery,
  validateListProcessesResponse,
} from "./generated/validators.gen.ts";
import type { HttpClient } from "./http-client.ts";
import { parameterIssue } from "./parameter-issue.ts";
import { readAnswer } from "./read-answer.ts";

/**
 * The parameters of `listProcesses`, by their names on the wire: `instance_id`, `db_user_id`, at
 * least one of `user` and `database`, and, where wanted, `offset`, `limit` and `node_id`.
 */
export type ListProcessesParams = Omit<ListProcessesData["path"], "project_id"> &
  ((ListProcessesQuery & { unfiltered?: never }) | UnfilteredQuery);

/**
 * Sends neither `user` nor `database`, and leaves the answer to the service: the reference demands
 * one of them, yet its own example gives neither.
 */
export type UnfilteredQuery = Omit<ListProcessesData["query"], "user" | "database"> & {
  unfiltered: true;
  user?: never;
  database?: never;
};

export interface RequestOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Sent besides the client's own, such as `Prefer` for a mock. */
  headers?: Record<string, string> | undefined;
}

/** Checks the request, sends it, and checks the answer. */
export async function listProcesses(
  http: HttpClient,
  project_id: string,
  {
    instance_id,
    unfiltered,
    offset = listProcessesQueryDefaults.offset,
    limit = listProcessesQueryDefaults.limit,
    ...rest
  }: ListProcessesParams,
  { signal, headers }: RequestOptions = {},
): Promise<ListProcessesResponse> {
  const path = { project_id, instance_id };
  const query = { ...rest, offset, limit } as ListProcessesQuery;
  checkRequest(path, query, unfiltered);

  let page!: ListProcessesResponse;
  await http.GET("/v3/{project_id}/instances/{instance_id}/processes", {
    params: { path, query },
    ...(signal && { signal }),
    ...(headers && { headers }),
    // The middleware reads the body, so that openapi-fetch, which takes an empty error for none and
    // throws a bare SyntaxError on what is not JSON, need not.
    parseAs: "stream",
    middleware: [
      {
        async onResponse({ request, response }) {
          page = await readAnswer(request, response, validateListProcessesResponse);
        },
      },
    ],
  });
  return page;
}

function checkRequest(
  path: ListProcessesData["path"],
  query: ListProcessesQuery,
  unfiltered: true | undefined,
): void {
  const issues = [
    ...(validateListProcessesPath(path).issues ?? []),
    // What is wrong with the query as a whole is that neither filter is given.
    ...(validateListProcessesQuery(query).issues ?? []).filter(
      ({ pointer }) => pointer || !unfiltered,
    ),
  ];
  if (unfiltered && (query.user ?? query.database) !== undefined) {
    issues.push(parameterIssue("unfiltered", "must not be given together with user or database"));
  }
  for (const [name, value] of Object.entries(query)) {
    if (!`${value}`.isWellFormed()) {
      issues.push(parameterIssue(name, "must not hold a lone surrogate"));
    }
  }
  if (issues.length > 0) throw new RequestValidationError(issues);
}
