import { refuse } from "./errors.ts";

/** Where the service is: a region of the vendor's cloud, or the URL of any server that keeps the contract. */
export type Location =
  | {
      /** Such as `cn-north-1`; any is accepted. */
      region: string;
      endpoint?: undefined;
      allowHttp?: undefined;
    }
  | {
      /** An http or https URL, such as a mock's. */
      endpoint: string;
      /** True to send credentials over plain http to another machine, where they can be read; false by default. */
      allowHttp?: boolean | undefined;
      region?: undefined;
    };

const loopback = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The base URL of the service.
 *
 * @throws {RequestValidationError} if there is neither a region nor a usable URL.
 */
export function resolveEndpoint({ region, endpoint, allowHttp }: Location): string {
  if (endpoint === undefined) {
    if (!/^[a-z]+(-[a-z\d]+)+$/.test(region)) {
      refuse("region", "must be a region's name such as cn-north-1, if no endpoint is given");
    }
    // The one region whose host isn't named after it.
    const name = region === "na-mexico-1" ? "la-south-2" : region;
    return `https://das.${name}.myhuaweicloud.com`;
  }
  if (!/^https?:\/\/[^?#@]+$/.test(endpoint) || !URL.canParse(endpoint)) {
    // Not quoted: what makes it unusable may be a password in it.
    refuse("endpoint", "must be an http or https URL without credentials, query and fragment");
  }
  const { protocol, hostname } = new URL(endpoint);
  if (protocol === "http:" && !allowHttp && !loopback.test(hostname)) {
    refuse(
      "endpoint",
      "must use https, unless allowHttp is set: credentials could be read on the way",
    );
  }
  return endpoint.replace(/\/$/, "");
}
