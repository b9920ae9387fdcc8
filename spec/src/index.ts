export {
  bundleSpec,
  loadSpec,
  specFile,
  type OpenApiDocument,
  type ServerVariable,
  type SecurityScheme,
  type Sourced,
  type Method,
  type PathItem,
  type OperationObject,
  type Parameter,
  type Response,
  type Header,
  type MediaType,
  type Example,
  type Schema,
} from "./load-spec.ts";
export { listOperations, type Operation } from "./list-operations.ts";
export {
  allowedCounts,
  describeDependency,
  isSatisfied,
  parseDependency,
  type DependencyOperator,
  type ParameterDependency,
} from "./parameter-dependency.ts";
