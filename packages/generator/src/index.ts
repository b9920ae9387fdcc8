export { checkGenerated } from "./check-generated.ts";
export { generateClientCode } from "./generate-client-code.ts";
export { generateHandlerTypes } from "./generate-handler-types.ts";
