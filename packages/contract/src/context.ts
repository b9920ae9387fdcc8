import type { Case } from "./cases/case.ts";
import type { CaseMaker } from "./cases/create-case-maker.ts";
import type { Judge } from "./judges/create-judges.ts";
import type { AnswerJudge } from "@das-processes/mock";
import type { Recorder } from "./create-recorder.ts";
import type { RuleId } from "./rules/rule-id.ts";
import type { Target } from "./target/create-target.ts";

/** What the rules of a run share. */
export interface Context {
  baseUrl: string;
  target: Target;
  /** Whether the target is a mock, which answers with the examples of the spec, and as `Prefer` asks. */
  isMock: boolean;
  maker: CaseMaker;
  /** The cases that are always tried, for all rules. */
  chosenCases: readonly Case[];
  /** The judges that are compared with the contract. */
  judges: readonly Judge[];
  prism: AnswerJudge;
  recorder: Recorder;
  /** The rules that the report tells of. */
  wanted: ReadonlySet<RuleId>;
  allMethods: boolean;
  wrongCredentials: boolean;
  seed: number;
  /** How many generated cases each rule has. */
  casesPerRule: number;
  /** True when the run is to end at the first finding. */
  bail: boolean;
}
