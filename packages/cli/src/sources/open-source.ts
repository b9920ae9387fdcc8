import { InputError } from "../input-error.ts";
import type { Source } from "./source.ts";
import type { SourceOptions } from "./source-options.ts";

/**
 * Opens a recording, or the service as the options and the settings say.
 *
 * @param use `inTurn` gives the snapshots of a recording one after the other.
 * @throws {InputError} if the options or the settings do not do.
 */
export async function openSource(
  options: SourceOptions,
  { inTurn = false }: { inTurn?: boolean } = {},
): Promise<Source> {
  if (options.from !== undefined) {
    if (options.nodeId !== undefined) {
      throw new InputError(
        "--node-id: a recording does not tell on which node a session was; leave it out, or --from.",
      );
    }
    const { createRecordingSource } = await import("./create-recording-source.ts");
    return createRecordingSource(options.from, options, inTurn);
  }
  const { createServiceSource } = await import("./create-service-source.ts");
  return createServiceSource(options);
}
