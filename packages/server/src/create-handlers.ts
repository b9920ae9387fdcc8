import { Refusal, refuseParameter, type WireOperation } from "@das-processes/wire";
import type { Instances } from "./create-instances.ts";
import type { RouteHandlers } from "./generated/fastify.gen.ts";

/**
 * Makes the handlers of the operations, by `operationId`. They throw a `Refusal` for an instance, a
 * database user or a node that there is none of, and tell nothing of what else there is.
 */
export function createHandlers(
  operations: readonly WireOperation[],
  instances: Instances,
): RouteHandlers {
  const refuse = (operationId: keyof RouteHandlers, name: string, message: string): Refusal => {
    const operation = operations.find((candidate) => candidate.operationId === operationId)!;
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    return refuseParameter(operation, parameter, message);
  };
  return {
    async listProcesses({ params, query }, reply) {
      const instance = instances.get(params.project_id)?.get(params.instance_id);
      if (instance === undefined) {
        throw refuse("listProcesses", "instance_id", "The project has no such instance.");
      }
      const sources = instance.sources.get(query.db_user_id);
      if (sources === undefined) {
        throw new Refusal(400, "DAS.220003", "The instance has no such database user.");
      }
      const [first] = sources.values();
      const source = query.node_id === undefined ? first : sources.get(query.node_id);
      if (source === undefined) {
        throw refuse("listProcesses", "node_id", "The instance has no such node.");
      }
      const { user, database, offset, limit } = query;
      // The contract's defaults are in place, which the type does not know.
      const page = await source.list({ user, database, offset: offset!, limit: limit! });
      await reply.code(200).send(page);
    },
  };
}
