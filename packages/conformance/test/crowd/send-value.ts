import { once } from "node:events";
import { request, type Agent, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { credentials, ids } from "../start-server.ts";

export interface ReceivedAnswer {
  status: number;
  type: string | undefined;
  body: unknown;
}

/** Asks with a parameter's value exactly as it is written, where fetch would mend it first. */
export async function sendValue(
  baseUrl: string,
  name: string,
  written: string,
  agent: Agent,
): Promise<ReceivedAnswer> {
  const route = `/v3/${ids.projectId}/instances/${ids.instanceId}/processes`;
  const path = `${route}?db_user_id=${ids.dbUserId}&${name}=${written}`;
  const headers = { "X-Auth-Token": credentials.token };
  const outgoing = request(baseUrl, { path, headers, agent }).end();
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  return {
    status: response.statusCode as number,
    type: response.headers["content-type"],
    body: JSON.parse(await text(response)),
  };
}
