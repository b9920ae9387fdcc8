/** Mutants that mean the same as the spec. */
export interface EquivalentMutants {
  /** What their ids match. */
  ids: RegExp;
  reason: string;
}

/** The one list of mutants that need not be caught. One that is caught, or that there is not, is a fault. */
export const equivalentMutants: readonly EquivalentMutants[] = [
  {
    ids: /^example (?:changed|dropped): .+\/ErrorResponse\/properties\/error_msg\/example/u,
    reason:
      "It is one wording of a message which, as its description says, may change at any time, and which no program reads.",
  },
];
