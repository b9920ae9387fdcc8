export { createAnswerJudge, type AnswerJudge, type JudgedAnswer } from "./create-answer-judge.ts";
export type { AccessKey } from "./signature/access-key.ts";
export { startMock, type Mock, type MockOptions } from "./start-mock.ts";
