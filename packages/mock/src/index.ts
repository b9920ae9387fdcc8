export type { AccessKey } from "./signature/access-key.ts";
export { startMock, type Mock, type MockOptions } from "./start-mock.ts";
