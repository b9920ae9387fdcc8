import { untagOperations } from "./untag-operations.ts";

/** What the docs change in the description, as a plugin of Redocly; `redocly.yaml` names each change. */
export default function plugin() {
  return {
    id: "docs",
    decorators: { oas3: { "untag-operations": untagOperations } },
  };
}
