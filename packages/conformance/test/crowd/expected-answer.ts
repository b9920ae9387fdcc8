import type { ErrorResponse, ListProcessesResponse } from "@das-processes/client";
import { expect } from "vitest";
import type { HostileValue } from "./hostile-values.ts";
import type { CrowdSession } from "./open-crowd.ts";
import type { ReceivedAnswer } from "./send-value.ts";

export type FilterName = "user" | "database";

/** What an answer is told by. */
interface Answer {
  status: number;
  type: string | undefined;
  ids?: readonly string[] | undefined;
  count?: number | undefined;
  code?: string | undefined;
  message?: string | undefined;
}

/** What a value of a parameter is refused with. */
const codes = { user: "DAS.200100", database: "DAS.200108" };
/** What a request is refused with that nobody can read. */
const gatewayCode = "APIGW.0201";

/** A refusal, or the sessions alone whose user or database has exactly that name. */
export function expectedAnswer(
  sessions: readonly CrowdSession[],
  name: FilterName,
  { written, meant }: HostileValue,
  headerBytes: number,
): Answer {
  const type = "application/json";
  const message = expect.stringMatching(/\w \w.*\.$/su);
  if (written.length > headerBytes) return { status: 413, type, code: gatewayCode, message };
  if (meant === undefined) {
    return { status: 400, type, code: expect.toBeOneOf([codes[name], gatewayCode]), message };
  }
  const ids = sessions.filter((session) => session[name] === meant).map(({ id }) => id);
  return { status: 200, type, ids: ids.slice(0, 100), count: ids.length };
}

export function toAnswer({ status, type, body }: ReceivedAnswer): Answer {
  const { processes, count, error_code, error_msg } = body as Partial<
    ListProcessesResponse & ErrorResponse
  >;
  const ids = processes?.map(({ id }) => id);
  return { status, type, ids, count, code: error_code, message: error_msg };
}
