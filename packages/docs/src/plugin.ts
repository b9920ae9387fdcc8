import { addCodeSamples } from "./add-code-samples.ts";
import { emboldenHeadings } from "./embolden-headings.ts";
import { untagOperations } from "./untag-operations.ts";

/** What the docs change in the description, as a plugin of Redocly; `redocly.yaml` names each change. */
export default function plugin() {
  return {
    id: "docs",
    decorators: {
      oas3: {
        "add-code-samples": addCodeSamples,
        "embolden-headings": emboldenHeadings,
        "untag-operations": untagOperations,
      },
    },
  };
}
