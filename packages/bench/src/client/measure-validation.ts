import { validateListProcessesResponse } from "@das-processes/client/validators";
import { zListProcessesResponse } from "@das-processes/client/zod";
import { measurePairs, type Contender } from "../measure-pairs.ts";
import { pageOf } from "./page-of.ts";
import { timesOf, toRows, type Section } from "../report.ts";

type SafeParse = (schema: unknown, value: unknown) => { success: boolean };

/** Validation alone of 1, 10 and 100 sessions, beside `JSON.parse` of the text that they came in. */
export async function measureValidation(
  requirePeer: NodeJS.Require,
  valibotSchema: unknown,
): Promise<Section[]> {
  const { safeParse } = requirePeer("valibot") as { safeParse: SafeParse };
  const sections: Section[] = [];
  for (const rows of [1, 10, 100]) {
    const text = JSON.stringify(pageOf(0, rows, rows));
    // A program validates each value once: a few take turns.
    const values: unknown[] = Array.from({ length: 20 }, () => JSON.parse(text));
    const inTurn =
      (isValid: (value: unknown) => boolean): Contender =>
      (calls) => {
        for (let call = 0; call < calls; call++) {
          if (!isValid(values[call % values.length])) throw new Error("A valid page was refused.");
        }
      };
    const samples = await measurePairs({
      contenders: {
        "JSON.parse": inTurn(() => JSON.parse(text) !== null),
        ours: inTurn((value) => validateListProcessesResponse(value).issues === undefined),
        Zod: inTurn((value) => zListProcessesResponse.safeParse(value).success),
        Valibot: inTurn((value) => safeParse(valibotSchema, value).success),
      },
      rounds: 60,
      calls: 4000 / rows,
      warmUpRounds: 20,
    });
    const title = `Validation of ${rows === 1 ? "1 session" : `${rows} sessions`}`;
    sections.push({ title, unit: "µs", rows: toRows(samples, 1000, [timesOf("JSON.parse")]) });
  }
  return sections;
}
