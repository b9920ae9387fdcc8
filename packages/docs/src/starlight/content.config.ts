import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { listPages } from "../pages/list-pages.ts";

export const collections = {
  docs: defineCollection({
    loader: {
      name: "pages",
      async load(context) {
        context.store.clear();
        for (const { path, title, description, body } of await listPages()) {
          const id = path || "index";
          const data = await context.parseData({ id, data: { title, description } });
          // Starlight gives headings their links in what lies below a folder that it knows.
          const fileURL = new URL(`guides/${id}.md`, context.config.root);
          context.store.set({
            id,
            data,
            body,
            rendered: await context.renderMarkdown(body, { fileURL }),
          });
        }
      },
    },
    schema: docsSchema(),
  }),
};
