import createClient from "openapi-fetch";
import { createDasClient, type DasClientOptions } from "@das-processes/client";
import type { HeyApiClient } from "./hey-api-client.ts";
import { instanceId, keys, path, projectId, query, token } from "../parameters.ts";
import { axiosCall, vendorCall } from "./vendor-core.ts";

export interface CallPeers {
  requirePeer: NodeJS.Require;
  heyApi: HeyApiClient;
  heyApiWithZod: HeyApiClient;
  heyApiWithValibot: HeyApiClient;
}

/** One call of each contender for a page of so many sessions, by the contender's name. */
export function callContenders(
  endpoint: string,
  limit: number,
  { requirePeer, heyApi, heyApiWithZod, heyApiWithValibot }: CallPeers,
): Record<string, () => Promise<unknown>> {
  return {
    fetch: async () => JSON.parse(await (await fetchPage(endpoint, limit)).text()) as unknown,
    "fetch, read by json()": async () => (await fetchPage(endpoint, limit)).json(),
    "openapi-fetch": openapiFetchCall(endpoint, limit),
    ours: ourCall({ endpoint, credentials: { token } }, limit),
    "ours, not validating": ourCall({ endpoint, credentials: { token }, validate: "off" }, limit),
    "hey-api": heyApiCall(heyApi, endpoint, limit),
    "hey-api with Zod": heyApiCall(heyApiWithZod, endpoint, limit),
    "hey-api with Valibot": heyApiCall(heyApiWithValibot, endpoint, limit),
    "ours, signing": ourCall({ endpoint, credentials: keys }, limit),
    "axios, vendor's signer": axiosCall(requirePeer, `${endpoint}${path}`, limit),
    "vendor's core": vendorCall(requirePeer, endpoint, limit),
  };
}

/** Its URL is made for each call, as that of all the others is. */
async function fetchPage(endpoint: string, limit: number): Promise<Response> {
  const search = new URLSearchParams({ ...query, offset: `${query.offset}`, limit: `${limit}` });
  return fetch(`${endpoint}${path}?${search}`, { headers: { "X-Auth-Token": token } });
}

type Options = Pick<DasClientOptions, "credentials" | "validate"> & { endpoint: string };

function ourCall(options: Options, limit: number): () => Promise<unknown> {
  const client = createDasClient({ ...options, projectId });
  return () => client.listProcesses({ instance_id: instanceId, ...query, limit });
}

function openapiFetchCall(baseUrl: string, limit: number): () => Promise<unknown> {
  const client = createClient<any>({ baseUrl, headers: { "X-Auth-Token": token } });
  const params = {
    path: { project_id: projectId, instance_id: instanceId },
    query: { ...query, limit },
  };
  return async () =>
    (await client.GET("/v3/{project_id}/instances/{instance_id}/processes", { params })).data;
}

function heyApiCall(
  { client, listProcesses }: HeyApiClient,
  baseUrl: string,
  limit: number,
): () => Promise<unknown> {
  client.setConfig({ baseUrl, headers: { "X-Auth-Token": token } });
  const options = {
    path: { project_id: projectId, instance_id: instanceId },
    query: { ...query, limit },
    throwOnError: true,
  };
  return async () => (await listProcesses(options)).data;
}
