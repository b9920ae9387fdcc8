import type { Fact } from "./fact.ts";
import { pathPointer } from "./path-pointer.ts";

const operation = `${pathPointer}/get`;
const response = "/components/responses/ProcessList";
const json = `${response}/content/application~1json`;
const list = "/components/schemas/ProcessList";
const session = "/components/schemas/Process/properties";

/** The answer of a call that succeeds: a page, and the count. */
export const answerFacts: readonly Fact[] = [
  {
    fact: "200 means that the call succeeded.",
    source: "reference",
    places: [
      { pointer: `${operation}/responses/200/$ref`, value: "#/components/responses/ProcessList" },
      { pointer: `${response}/description`, says: "The sessions were read." },
    ],
    rules: ["documented-status", "valid-accepted", "status-available"],
  },
  {
    fact: "The body is a JSON object with the fields processes and count.",
    source: "reference",
    places: [
      { pointer: `${json}/schema/$ref`, value: "#/components/schemas/ProcessList" },
      { pointer: `${list}/type`, value: "object" },
      {
        pointer: `${list}/description`,
        says: "One page of sessions, and how many there are in all.",
      },
    ],
    rules: ["documented-content-type", "documented-body"],
  },
  {
    fact: "Neither processes nor count is ever missing.",
    source: "choice",
    places: [{ pointer: `${list}/required`, value: ["processes", "count"] }],
    rules: ["documented-body"],
  },
  {
    fact: "processes is an array of sessions, those of one page.",
    source: "reference",
    places: [
      { pointer: `${list}/properties/processes/type`, value: "array" },
      { pointer: `${list}/properties/processes/items/$ref`, value: "#/components/schemas/Process" },
      { pointer: `${list}/properties/processes/description`, says: "The sessions of this page" },
    ],
    rules: ["documented-body", "limit-bounds"],
  },
  {
    fact: "A page with no session on it, as past the end, is an empty array.",
    source: "choice",
    places: [
      {
        pointer: `${list}/properties/processes/description`,
        says: "empty when none matches or `offset` is past the end",
      },
      { pointer: `${list}/properties/processes/example`, value: [] },
    ],
    rules: ["offset-past-end"],
  },
  {
    fact: "count is a long, from 0 to 2^31 - 1, both included.",
    source: "reference",
    places: [
      { pointer: `${list}/properties/count/type`, value: "integer" },
      { pointer: `${list}/properties/count/format`, value: "int64" },
      { pointer: `${list}/properties/count/minimum`, value: 0 },
      { pointer: `${list}/properties/count/maximum`, value: 2_147_483_647 },
      { pointer: `${list}/properties/count/description`, says: "from 0 to 2147483647 (2^31 - 1)" },
    ],
    rules: ["documented-body"],
  },
  {
    fact: "count is how many sessions there are in all, whatever page is asked for.",
    source: "reference",
    places: [
      {
        pointer: `${list}/properties/count/description`,
        says: "The total number of sessions that match, on this and every other page",
      },
      { pointer: `${operation}/description`, says: "`count` says how many match in all" },
    ],
    rules: ["count-is-total", "offset-past-end"],
  },

  {
    fact: "The example response has one session, that of MySQL's event scheduler, and a count of 1.",
    source: "reference",
    places: [
      {
        pointer: `${json}/examples/documented/value`,
        value: {
          processes: [
            {
              id: "1",
              user: "event_scheduler",
              host: "localhost",
              database: "--",
              command: "Daemon",
              time: "4260107",
              state: "Waiting on empty queue",
              sql: "",
              trx_executed_time: "0",
            },
          ],
          count: 1,
        },
      },
      { pointer: `${list}/properties/count/example`, value: 1 },
      { pointer: `${session}/id/example`, value: "1" },
      { pointer: `${session}/user/example`, value: "event_scheduler" },
      { pointer: `${session}/host/example`, value: "localhost" },
      { pointer: `${session}/database/example`, value: "--" },
      { pointer: `${session}/command/example`, value: "Daemon" },
      { pointer: `${session}/time/example`, value: "4260107" },
      { pointer: `${session}/state/example`, value: "Waiting on empty queue" },
      { pointer: `${session}/trx_executed_time/example`, value: "0" },
    ],
    rules: ["example-returned", "example-valid"],
  },
  {
    fact: "Two more examples are ours: a busy instance, recorded from a real MySQL, and one where no session matches.",
    source: "choice",
    places: [
      { pointer: `${json}/examples/busy/description`, says: "Recorded from a MySQL" },
      { pointer: `${json}/examples/busy/value/count`, value: 21 },
      { pointer: `${json}/examples/empty/value`, value: { processes: [], count: 0 } },
    ],
    rules: ["example-returned", "example-valid"],
  },
];
