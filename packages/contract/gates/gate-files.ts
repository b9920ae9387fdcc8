import { fileURLToPath } from "node:url";

/** The spec as it was last released, in one file; `release-spec.ts` writes it. */
export const releasedSpecFile: string = fileURLToPath(
  new URL("released-openapi.yaml", import.meta.url),
);

/** What programs do most with the service, as an Arazzo workflow; its inputs are described in it. */
export const workflowFile: string = fileURLToPath(
  new URL("list-sessions.arazzo.yaml", import.meta.url),
);

/** How Redocly rates changes, and lints the workflow. */
export const redoclyConfigFile: string = fileURLToPath(new URL("redocly.yaml", import.meta.url));
