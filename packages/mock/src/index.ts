export type { AccessKey, HttpLimits } from "@das-processes/wire";
export { createAnswerJudge, type AnswerJudge, type JudgedAnswer } from "./answer-judge.ts";
export { startMock, type Mock, type MockOptions } from "./start-mock.ts";
