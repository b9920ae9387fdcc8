import type { Sourced } from "@das-processes/spec";

/** Where it comes from, if that is elsewhere than the API reference. */
export function describeSource({ "x-source": source }: Sourced): string | undefined {
  return source && `the ${source}, not in the API reference`;
}
