/** What becomes of a credential: who holds it, or what is wrong, as a sentence that does not repeat it. */
export type Verdict<Holder> = { holder: Holder } | { problem: string };
