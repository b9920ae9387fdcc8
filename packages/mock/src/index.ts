export type { AccessKey } from "@das-processes/wire";
export { createAnswerJudge, type AnswerJudge, type JudgedAnswer } from "./create-answer-judge.ts";
export { startMock, type Mock, type MockOptions } from "./start-mock.ts";
