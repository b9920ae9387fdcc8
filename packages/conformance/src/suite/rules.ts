import type { Subject } from "./subject.ts";

/** What must hold, by the sentence that says it; a function rejects where its rule is broken. */
export type Rules = Record<string, (subject: Subject) => Promise<void>>;
