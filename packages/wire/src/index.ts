export {
  judgeCredentials,
  type AcceptedCredentials,
  type AccessKey,
  type HeldKey,
} from "./credentials.ts";
export {
  createHttpServer,
  defaultHttpLimits,
  readBody,
  type HttpLimits,
  type HttpServerOptions,
} from "./http-server.ts";
export { listWireOperations, type WireOperation } from "./operations.ts";
export { readParameters, type ParameterValues } from "./parameters.ts";
export {
  createRequestId,
  documentedErrorCode,
  quote,
  Refusal,
  refuseParameter,
  refuseRequest,
  toErrorBody,
} from "./refusal.ts";
export { createRouter, type RoutedRequest } from "./router.ts";
export { checkDependencies, checkParameters, type Violation } from "./values.ts";
