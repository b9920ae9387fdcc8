/** Takes the tags out: Redoc keeps the operations of a tag folded, and shows those of none at once. */
export function untagOperations() {
  return {
    Root(root: { tags?: unknown }): void {
      delete root.tags;
    },
    Operation(operation: { tags?: unknown }): void {
      delete operation.tags;
    },
  };
}
