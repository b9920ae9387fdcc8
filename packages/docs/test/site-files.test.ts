import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { docsFolder } from "../src/docs-folder.ts";
import { attributeOf, listElements } from "../src/site/html.ts";
import { dist, interactiveReference, pages, paths } from "./site.ts";

const elements = new Map(
  paths.map((path) => [path, listElements(readFileSync(fileOf(path), "utf8"))]),
);

describe.each(pages)("/$path", ({ path, title, description }) => {
  const own = elements.get(path === "" ? "/" : `/${path}/`)!;

  test("has a title, a description and what is shown where it is shared.", () => {
    const metas = Object.fromEntries(
      own
        .filter(({ tagName }) => tagName === "meta")
        .map((meta) => [
          attributeOf(meta, "name") ?? attributeOf(meta, "property"),
          attributeOf(meta, "content"),
        ]),
    );
    expect(metas).toMatchObject({
      description,
      "og:title": title,
      "og:description": description,
      "og:type": "article",
      "og:site_name": "DAS processes",
    });
  });

  test("has a Content-Security-Policy that allows no eval and no other host.", () => {
    const policies = own
      .filter((element) => attributeOf(element, "http-equiv") === "Content-Security-Policy")
      .map((element) => attributeOf(element, "content")!);
    expect(policies).toHaveLength(1);
    expect(policies[0]).toMatch(
      /^default-src 'none'; script-src 'self' (?:'sha256-[\w+/]+=' ?)+;/u,
    );
    expect(policies[0]).not.toMatch(/eval|https?:|\*/u);
  });

  test("has its table of contents behind its text.", () => {
    const places = ["main-pane", "right-sidebar-container"].map((name) =>
      own.findIndex((element) => attributeOf(element, "class")?.split(" ").includes(name)),
    );
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0]!);
  });

  test("links to pages and places that are there.", () => {
    const here = path === "" ? "/" : `/${path}/`;
    const links = own
      .map((element) => attributeOf(element, "href"))
      .filter((href) => href !== undefined);
    expect(links.filter((href) => !leadsSomewhere(here, href))).toEqual([]);
  });
});

test("The sitemap names every page.", () => {
  const addresses = readFileSync(join(dist, "sitemap.xml"), "utf8").matchAll(
    /<loc>([^<]+)<\/loc>/gu,
  );
  const named = [...addresses].map(([, address]) => new URL(address!).pathname);
  expect(named.toSorted()).toEqual([...paths, interactiveReference].toSorted());
});

test("With DOCS_URL, every page names its address, and the sitemap those of all.", async () => {
  const folder = await mkdtemp(join(tmpdir(), "das-processes-docs-"));
  try {
    await cp(dist, folder, { recursive: true });
    const finish = fileURLToPath(new URL("../src/site/finish-site.ts", import.meta.url));
    const env = { ...process.env, DOCS_URL: "https://docs.example.com/das/" };
    await promisify(execFile)(process.execPath, [finish, folder], { env });
    for (const path of paths) {
      const address = `https://docs.example.com/das${path}`;
      const html = readFileSync(join(folder, path, "index.html"), "utf8");
      expect(html).toContain(`<link rel="canonical" href="${address}">`);
      expect(html).toContain(`<meta property="og:url" content="${address}">`);
      expect(readFileSync(join(folder, "sitemap.xml"), "utf8")).toContain(`<loc>${address}</loc>`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("llms.txt names the whole reference and every guide, and each of its links leads somewhere.", () => {
  const text = readFileSync(join(dist, "llms.txt"), "utf8");
  const links = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, address]) => address!);
  expect(links.filter((address) => !leadsSomewhere("/", address))).toEqual([]);
  expect(links).toEqual(expect.arrayContaining(["reference.md", "openapi.yaml", "openapi.json"]));
  const guides = pages.filter(({ path }) => path.startsWith("guides/"));
  expect(links).toEqual(expect.arrayContaining(guides.map(({ path }) => `${path}.md`)));
});

test("The guides as Markdown have the code that their pages show, and links that lead somewhere.", () => {
  for (const { path } of pages.filter((page) => page.path.startsWith("guides/"))) {
    const text = readFileSync(join(dist, `${path}.md`), "utf8");
    expect(text).not.toMatch(/^```.*file=/mu);
    const links = [...text.matchAll(/\]\((\.[^)]+)\)/gu)].map(([, address]) => address!);
    expect(links.filter((address) => !leadsSomewhere(`/${path}`, address))).toEqual([]);
  }
});

test("The quickstart says of the client's version and publication what is so.", () => {
  const client = join(docsFolder, "../client");
  const { version } = JSON.parse(readFileSync(join(client, "package.json"), "utf8")) as {
    version: string;
  };
  const quickstart = readFileSync(join(docsFolder, "guides/quickstart.md"), "utf8");
  const says = quickstart.includes(`not yet published**: each has the version ${version}`);
  expect(says).toBe(!existsSync(join(client, "CHANGELOG.md")));
});

function fileOf(path: string): string {
  return join(dist, path.endsWith("/") ? `${path}index.html` : path);
}

/** Whether a link of a page leads to a file of the site, and to an element with its anchor. */
function leadsSomewhere(from: string, href: string): boolean {
  const [address = "", anchor] = href.split("#");
  const target = address === "" ? from : posix.join(from, from.endsWith("/") ? "" : "..", address);
  if (!existsSync(fileOf(target))) return false;
  if (anchor === undefined || anchor === "") return true;
  return (
    elements
      .get(target)
      ?.some((element) => attributeOf(element, "id") === decodeURIComponent(anchor)) ?? false
  );
}
