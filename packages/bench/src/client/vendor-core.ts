import { keys, instanceId, projectId, query } from "../parameters.ts";

interface VendorRequest {
  method: string;
  endpoint: string;
  headers: Record<string, string>;
  queryParams: object;
}

interface Credentials {
  withAk(accessKey: string): Credentials;
  withSk(secretKey: string): Credentials;
  withProjectId(projectId: string): Credentials;
}

interface ClientBuilder {
  withEndpoint(endpoint: string): ClientBuilder;
  withCredential(credentials: Credentials): ClientBuilder;
  withOptions(options: { customUserAgent: string }): ClientBuilder;
  build(): { sendRequest(request: object): Promise<unknown> };
}

interface Builders {
  ClientBuilder: new (toClient: (client: unknown) => unknown) => ClientBuilder;
}

type Axios = { get(url: string, options: object): Promise<{ data: unknown }> };

export const coreName = "@huaweicloud/huaweicloud-sdk-core";

/** Makes the vendor's own function that signs a request and returns its headers. */
export function vendorSigner(
  requirePeer: NodeJS.Require,
): (endpoint: string, queryParams: object) => Record<string, string> {
  const { AKSKSigner } = requirePeer(`${coreName}/auth/AKSKSigner`) as {
    AKSKSigner: { sign(request: VendorRequest, credentials: object): Record<string, string> };
  };
  const credentials = { getAk: () => keys.accessKey, getSk: () => keys.secretKey };
  return (endpoint, queryParams) => {
    const headers = { "X-Project-Id": projectId };
    return AKSKSigner.sign({ method: "GET", endpoint, headers, queryParams }, credentials);
  };
}

/** Makes a call by axios, signed by the vendor's signer. */
export function axiosCall(
  requirePeer: NodeJS.Require,
  url: string,
  limit: number,
): () => Promise<unknown> {
  const axios = requirePeer("axios") as Axios;
  const sign = vendorSigner(requirePeer);
  const params = { ...query, limit };
  return async () => (await axios.get(url, { params, headers: sign(url, params) })).data;
}

/** Makes a call by the vendor's whole core. */
export function vendorCall(
  requirePeer: NodeJS.Require,
  endpoint: string,
  limit: number,
): () => Promise<unknown> {
  const { ClientBuilder } = requirePeer(`${coreName}/ClientBuilder`) as Builders;
  const { BasicCredentials } = requirePeer(coreName) as { BasicCredentials: new () => Credentials };
  const credentials = new BasicCredentials()
    .withAk(keys.accessKey)
    .withSk(keys.secretKey)
    .withProjectId(projectId);
  const client = new ClientBuilder((built) => built)
    .withEndpoint(endpoint)
    .withCredential(credentials)
    // Without one of its own it writes a file into the home directory.
    .withOptions({ customUserAgent: "bench" })
    .build();
  return () =>
    client.sendRequest({
      method: "GET",
      url: "/v3/{project_id}/instances/{instance_id}/processes",
      contentType: "application/json",
      headers: {},
      pathParams: { project_id: projectId, instance_id: instanceId },
      queryParams: { ...query, limit },
    });
}
