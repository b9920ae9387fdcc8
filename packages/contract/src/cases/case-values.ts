/** The values of a request by their parameters' names, decoded. */
export interface CaseValues {
  path: Readonly<Record<string, string>>;
  /** In the order in which they are sent; a name may come twice. */
  query: readonly (readonly [name: string, value: string])[];
}
