/**
 * Holds the handlers to the operations of the contract, both by `operationId`.
 *
 * @throws {Error} if there is one without the other.
 */
export function matchHandlers(
  operations: readonly { operationId: string }[],
  handlers: Readonly<Record<string, unknown>>,
): void {
  const ids = operations.map(({ operationId }) => operationId);
  const missing = ids.find((id) => !Object.hasOwn(handlers, id));
  if (missing !== undefined) {
    throw new Error(`The operation ${missing} of the contract has no handler.`);
  }
  const surplus = Object.keys(handlers).find((id) => !ids.includes(id));
  if (surplus !== undefined) {
    throw new Error(`The handler ${surplus} belongs to no operation of the contract.`);
  }
}
