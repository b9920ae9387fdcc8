import { fileURLToPath } from "node:url";
import { listPages } from "../src/pages/list-pages.ts";

/** The built site, without a slash at the end. */
export const dist = fileURLToPath(new URL("../dist", import.meta.url));

export const pages = await listPages();

/** Where each static page lies below the root of the site. */
export const paths = pages.map(({ path }) => (path === "" ? "/" : `/${path}/`));

export const interactiveReference = "/reference/";
