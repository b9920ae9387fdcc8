import type { OpenApiDocument } from "@das-processes/spec";
import type { CodeSample } from "../list-samples.ts";
import { toPageBody } from "../reference/to-page-body.ts";
import type { Page } from "./page.ts";

const views =
  "The same as an [interactive page](/reference/), as [Markdown](/reference.md), and as an OpenAPI description in [YAML](/openapi.yaml) and [JSON](/openapi.json).";

export function toReferencePage(document: OpenApiDocument, samples: readonly CodeSample[]): Page {
  return {
    path: "api",
    title: "API reference",
    description:
      "Every parameter, field, answer and error code of the endpoint, with what each may be and what to do about each error.",
    body: `${views}\n\n${toPageBody(document, samples)}`,
  };
}
