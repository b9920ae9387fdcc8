interface Location {
  /** The place of a key, or of a path of keys, below this one. */
  child(path: string | readonly (string | number)[]): Location;
  /** The key itself, where a location otherwise means its value. */
  key(): Location;
}

/** What the rules here use of the context that Redocly hands to a visitor with each node. */
export interface RuleContext {
  /** Where the node stands; for one behind a `$ref`, where that points to. */
  location: Location;
  /** Where the node is used: the place of the `$ref`, if it is behind one. */
  rawLocation: Location;
  /** The key under which the node is used. */
  key: string | number;
  /** What a `$ref` points to, undefined if that does not exist; any other node as it is. */
  resolve: <Node>(node: Node | { $ref: string }) => { node: Node | undefined; location: Location };
  report: (problem: { message: string; location: Location }) => void;
}
