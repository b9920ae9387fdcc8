import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleSpec } from "@das-processes/spec";

/** The parts of the spec that the tests change; references within it are as they stand. */
export interface ChangeableSpec {
  info: { version: string; description: string };
  paths: Record<string, { get: ChangeableOperation }>;
  components: {
    parameters: Record<string, { required: boolean; description: string; schema: Keywords }>;
    headers: Record<string, { schema: Keywords }>;
    schemas: Record<string, { required: string[]; properties: Record<string, Keywords> }>;
    responses: Record<
      string,
      { headers?: object; content: Record<string, { examples: Record<string, Example> }> }
    >;
    securitySchemes: Record<string, { name: string }>;
  };
}

interface ChangeableOperation {
  operationId: string;
  description: string;
  parameters: ({ $ref?: string } & Keywords)[];
  responses: Record<string, object>;
  "x-dependencies"?: string[];
}

type Keywords = Record<string, unknown>;

interface Example {
  value: { processes: { user: string }[] };
}

export const path = "/v3/{project_id}/instances/{instance_id}/processes";

const spec = JSON.stringify(await bundleSpec());

/** Writes the spec, changed, as one file. */
export async function writeChangedSpec(
  directory: string,
  change: (copy: ChangeableSpec) => unknown = () => {},
): Promise<string> {
  const copy = JSON.parse(spec) as ChangeableSpec;
  change(copy);
  const file = join(directory, `${crypto.randomUUID()}.json`);
  await writeFile(file, JSON.stringify(copy, null, 2));
  return file;
}
