import { loadSpec } from "@das-processes/spec";
import { listWireOperations, type WireOperation } from "@das-processes/wire";

/**
 * Reads the operations of the contract.
 *
 * @throws {Error} if the contract asks for what the server cannot read.
 */
export async function loadOperations(): Promise<WireOperation[]> {
  const operations = listWireOperations(
    await loadSpec(),
    (scheme, operationId) =>
      new Error(
        `Keys in a header alone are checked, not the security scheme ${scheme} of ${operationId}.`,
      ),
  );
  for (const { operationId, parameters, requestBody } of operations) {
    const unread = parameters.find(({ in: place }) => place !== "path" && place !== "query");
    if (unread !== undefined || requestBody !== undefined) {
      const part = unread?.name ?? "the body";
      throw new Error(`The path and the query alone are read, not ${part} of ${operationId}.`);
    }
  }
  return operations;
}
