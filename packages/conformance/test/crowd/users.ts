import { names } from "./names.ts";

/** The users of the crowd, who need no password. */
export const users = ["app", "keeper", "holder", "waiter", "writer", "visitor", ...names];
