import { isJson, readAnswer, type BodyChecks } from "./answer.ts";
import type { DriftReporter } from "./create-drift-reporter.ts";
import { refuse, RequestValidationError, toIssue } from "./errors.ts";
import { listProcessesQueryDefaults, type ListProcessesQuery } from "./generated/operations.gen.ts";
import type { paths } from "./generated/paths.gen.ts";
import type { ListProcessesData, ListProcessesResponse } from "./generated/types.gen.ts";
import {
  validateListProcessesPath,
  validateListProcessesQuery,
  validateListProcessesResponse,
} from "./generated/validators.gen.ts";
import { createRedactor } from "./redact.ts";
import { withRetries, type CallPolicy } from "./retry.ts";
import type { Send } from "./send.ts";
import { clip, type ValidationIssue } from "./to-validator.ts";

/**
 * The parameters of `listProcesses`, by their names on the wire: `instance_id`, `db_user_id`, at
 * least one of `user` and `database`, and, where wanted, `offset`, `limit` and `node_id`.
 */
export type ListProcessesParams = Omit<ListProcessesData["path"], "project_id"> &
  ((ListProcessesQuery & { unfiltered?: undefined }) | UnfilteredQuery);

/**
 * Sends neither `user` nor `database`, and leaves the answer to the service: the reference demands
 * one of them, yet its own example gives neither.
 */
export type UnfilteredQuery = Omit<ListProcessesQuery, "user" | "database"> & {
  unfiltered: true;
  user?: undefined;
  database?: undefined;
};

export interface RequestOptions {
  /** Ends the call at once; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Sent with this call, in place of the client's own headers of the same name. */
  headers?: Record<string, string> | undefined;
}

/**
 * What to do with an answer that doesn't match the spec: `strict` throws, `warn` reports it to
 * `onDrift`, `off` doesn't check.
 */
export type Validation = "strict" | "warn" | "off";

/** What a client is made of. */
export interface ClientParts {
  options: CallPolicy & { projectId: string; validate?: Validation | undefined };
  baseUrl: string;
  headers: Record<string, string>;
  send: Send;
  /** Reports to `onDrift`; absent without it. */
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
  { options, baseUrl, headers: ownHeaders, send, reporter: loading }: ClientParts,
  {
    instance_id,
    unfiltered,
    offset = listProcessesQueryDefaults.offset,
    limit = listProcessesQueryDefaults.limit,
    ...rest
  }: ListProcessesParams,
  { signal: callSignal, headers: callHeaders }: RequestOptions = {},
): Promise<WithResponse> {
  const { projectId, validate } = options;
  const query = { ...rest, offset, limit } as ListProcessesQuery;
  checkRequest({ project_id: projectId, instance_id }, query, unfiltered);
  const path = route.replace("{project_id}", projectId).replace("{instance_id}", instance_id);
  const target = { method: "GET", url: `${baseUrl}${path}?${toQueryString(query)}` };
  const headers = { ...ownHeaders, ...toHeaders(callHeaders) };

  const reporter = loading && (await loading);
  const checks: BodyChecks = {
    findIssues: validate === "off" ? () => [] : findIssues,
    tolerate: validate === "warn" ? (issues) => reporter?.issues(issues) : undefined,
  };
  return withRetries(options, target, callSignal, (signal) =>
    send({ ...target, headers, signal }, async (sent) => {
      reporter?.status(sent.response.status);
      const data = await readAnswer<ListProcessesResponse>(sent, checks);
      reporter?.fields(data, (name) => clip(createRedactor(sent.secrets)(name)));
      return { data, response: sent.response };
    }),
  );
}

/**
 * Headers by lower-case name, as they're sent.
 *
 * @throws {RequestValidationError} if HTTP can't carry them. The platform's own error would quote one.
 */
export function toHeaders(headers: Record<string, string> | undefined): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    return refuse("headers", "must be valid in HTTP");
  }
}

function toQueryString(query: ListProcessesQuery): string {
  let text = "";
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) text += `${text && "&"}${name}=${encodeURIComponent(value)}`;
  }
  return text;
}

function findIssues(body: unknown, mediaType: string | null): readonly ValidationIssue[] {
  return isJson(mediaType)
    ? (validateListProcessesResponse(body).issues ?? [])
    : [toIssue(`must come as application/json, not ${mediaType}`)];
}

function checkRequest(
  path: ListProcessesData["path"],
  query: ListProcessesQuery,
  unfiltered: true | undefined,
): void {
  const issues = [...(validateListProcessesPath(path).issues ?? [])];
  for (const issue of validateListProcessesQuery(query).issues ?? []) {
    // The only issue of the query as a whole is that neither filter is given.
    if (issue.pointer || !unfiltered) issues.push(issue);
  }
  if (unfiltered && (query.user ?? query.database) !== undefined) {
    issues.push(toIssue("must not be given together with user or database", "unfiltered"));
  }
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === "string" && !value.isWellFormed()) {
      issues.push(toIssue("must not hold a lone surrogate", name));
    }
  }
  if (issues.length > 0) throw new RequestValidationError(issues);
}
