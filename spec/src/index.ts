export { bundleSpec, loadSpec, specFile } from "./load-spec.ts";
export { listOperations, type Operation } from "./list-operations.ts";
export type * from "./openapi-document.ts";
export {
  allowedCounts,
  describeDependency,
  isSatisfied,
  parseDependency,
  type DependencyOperator,
  type ParameterDependency,
} from "./parameter-dependency.ts";
