import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

export default defineConfig({
  srcDir: "./src/starlight",
  // What a script asks for later is named relative to the script, so that the site works anywhere.
  vite: { build: { modulePreload: false } },
  prefetch: false,
  trailingSlash: "always",
  integrations: [
    starlight({
      title: "DAS processes",
      description: "The sessions of a MySQL instance, over HTTP: guides and reference.",
      // Its WebAssembly asks for a looser Content-Security-Policy, and it knows one address alone.
      pagefind: false,
      // It would have to know its own address.
      disable404Route: true,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 4 },
      markdown: { processedDirs: ["./guides"] },
      customCss: [
        "./src/styles/site.css",
        "./src/styles/reference.css",
        "./src/styles/records.css",
      ],
      components: { Search: "./src/starlight/components/Search.astro" },
      head: [{ tag: "meta", attrs: { name: "twitter:card", content: "summary" } }],
      sidebar: [
        { label: "Start", link: "/" },
        {
          label: "Guides",
          items: [
            "guides/quickstart",
            "guides/authentication",
            "guides/filtering-and-paging",
            "guides/errors-and-retries",
            "guides/validation-and-drift",
            "guides/runtimes",
            "guides/terminal",
            "guides/contract-tests",
            "guides/reference-server",
            "guides/upgrading",
          ],
        },
        {
          label: "Reference",
          items: ["api", { label: "Interactive reference", link: "/reference/" }],
        },
        {
          label: "How we know",
          items: ["traceability", "contract-report", "benchmarks", "samples", "changelog"],
        },
      ],
    }),
  ],
});
