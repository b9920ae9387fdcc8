import type { DriftReporter } from "./create-drift-reporter.ts";
import type { Sender } from "./create-sender.ts";
import { RequestValidationError } from "./errors/request-validation-error.ts";
import { listProcessesQueryDefaults, type ListProcessesQuery } from "./generated/operations.gen.ts";
import type { paths } from "./generated/paths.gen.ts";
import type { ListProcessesData, ListProcessesResponse } from "./generated/types.gen.ts";
import {
  validateListProcessesPath,
  validateListProcessesQuery,
  validateListProcessesResponse,
} from "./generated/validators.gen.ts";
import { parameterIssue } from "./parameter-issue.ts";
import { readAnswer } from "./read-answer.ts";
import type { ValidationIssue } from "./to-validator.ts";
import { withRetries, type CallPolicy } from "./with-retries.ts";

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
  /** Ends the call at once; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Sent besides the client's own, such as `Prefer` for a mock. */
  headers?: Record<string, string> | undefined;
}

/**
 * What to do with an answer that is not as the spec says: `strict` throws, `warn` tells `onDrift`,
 * `off` does not look.
 */
export type Validation = "strict" | "warn" | "off";

/** What a client is made of. */
export interface ClientParts {
  baseUrl: string;
  projectId: string;
  headers: Record<string, string>;
  send: Sender;
  policy: CallPolicy;
  validate: Validation;
  /** Tells `onDrift`; absent without it. */
  reporter: Promise<DriftReporter> | undefined;
}

/** A page, and the HTTP response that it came in. */
export interface WithResponse {
  data: ListProcessesResponse;
  response: Response;
}

const route: keyof paths = "/v3/{project_id}/instances/{instance_id}/processes";

/** Checks the request, sends it as often as it takes, and checks the answer. */
export async function listProcesses(
  {
    baseUrl,
    projectId,
    send,
    policy,
    validate,
    headers: ownHeaders,
    reporter: loading,
  }: ClientParts,
  {
    instance_id,
    unfiltered,
    offset = listProcessesQueryDefaults.offset,
    limit = listProcessesQueryDefaults.limit,
    ...rest
  }: ListProcessesParams,
  { signal: callSignal, headers }: RequestOptions = {},
): Promise<WithResponse> {
  const query = { ...rest, offset, limit } as ListProcessesQuery;
  checkRequest({ project_id: projectId, instance_id }, query, unfiltered);
  const path = route.replace("{project_id}", projectId).replace("{instance_id}", instance_id);
  const url = `${baseUrl}${path}?${toQueryString(query)}`;

  const reporter = loading && (await loading);
  const check = (body: unknown, response: Response): readonly ValidationIssue[] => {
    if (validate === "off") return [];
    const issues = findIssues(body, response.headers.get("Content-Type"));
    if (validate === "strict") return issues;
    reporter?.issues(issues);
    return [];
  };
  return withRetries(policy, { method: "GET", url }, callSignal, async (signal) => {
    const init = { headers: { ...ownHeaders, ...headers }, redirect: "manual", signal } as const;
    const { request, response } = await send(new Request(url, init));
    reporter?.status(response.status);
    const data = await readAnswer<ListProcessesResponse>(request, response, check);
    reporter?.fields(data);
    return { data, response };
  });
}

function toQueryString(query: ListProcessesQuery): string {
  let text = "";
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) text += `${text && "&"}${name}=${encodeURIComponent(value)}`;
  }
  return text;
}

function findIssues(body: unknown, type: string | null): readonly ValidationIssue[] {
  return /\bjson\b/.test(`${type}`)
    ? (validateListProcessesResponse(body).issues ?? [])
    : [{ pointer: "", path: [], message: `must come as application/json, not ${type}` }];
}

function checkRequest(
  path: ListProcessesData["path"],
  query: ListProcessesQuery,
  unfiltered: true | undefined,
): void {
  const issues = [...(validateListProcessesPath(path).issues ?? [])];
  for (const issue of validateListProcessesQuery(query).issues ?? []) {
    // What is wrong with the query as a whole is that neither filter is given.
    if (issue.pointer || !unfiltered) issues.push(issue);
  }
  if (unfiltered && (query.user ?? query.database) !== undefined) {
    issues.push(parameterIssue("unfiltered", "must not be given together with user or database"));
  }
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === "string" && !value.isWellFormed()) {
      issues.push(parameterIssue(name, "must not hold a lone surrogate"));
    }
  }
  if (issues.length > 0) throw new RequestValidationError(issues);
}
