import type { DasClient, DasClientOptions } from "@das-processes/client";
import type { Subject } from "./subject.ts";

type Options = Partial<Omit<DasClientOptions, "endpoint" | "region" | "projectId">>;

/** The token that the mock takes. */
export const token = "right-token";

/** The access key that the mock takes. */
export const key = { accessKey: "AKEXAMPLE", secretKey: "right-secret" } as const;

export const projectId = "054e292c9880d4992f02c0196d3ea468";

/** Parameters that the spec admits. */
export const params = {
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
} as const;

/** A name that a URL has to escape. */
export const awkwardUser = 'o\'brien "a" + 100% (b) * 用户 🦆';

/** A client of a server, with what a program would tell it besides. It tries once. */
export function clientOf({ client }: Subject, endpoint: string, options: Options = {}): DasClient {
  return client.createDasClient({
    endpoint,
    projectId,
    credentials: { token },
    retry: { attempts: 1 },
    ...options,
  });
}
