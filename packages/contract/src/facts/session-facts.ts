import type { Fact } from "./fact.ts";

const schema = "/components/schemas/Process";
const session = `${schema}/properties`;

const unchecked = "What the server's session really does cannot be seen over HTTP.";

/** The fields of a session. */
export const sessionFacts: readonly Fact[] = [
  {
    fact: "A session has nine fields, each of them a text: id, user, host, database, command, time, state, sql and trx_executed_time.",
    source: "reference",
    places: [
      { pointer: `${schema}/type`, value: "object" },
      { pointer: `${session}/id/type`, value: "string" },
      { pointer: `${session}/user/type`, value: "string" },
      { pointer: `${session}/host/type`, value: "string" },
      { pointer: `${session}/database/type`, value: "string" },
      { pointer: `${session}/command/type`, value: "string" },
      { pointer: `${session}/time/type`, value: "string" },
      { pointer: `${session}/state/type`, value: "string" },
      { pointer: `${session}/sql/type`, value: "string" },
      { pointer: `${session}/trx_executed_time/type`, value: "string" },
      { pointer: `${schema}/description`, says: "Every field is a text, the durations too" },
    ],
    rules: ["documented-body"],
  },
  {
    fact: "No field of a session is ever missing: where there is nothing to say, its text is empty.",
    source: "choice",
    places: [
      {
        pointer: `${schema}/required`,
        value: [
          "id",
          "user",
          "host",
          "database",
          "command",
          "time",
          "state",
          "sql",
          "trx_executed_time",
        ],
      },
      {
        pointer: `${schema}/description`,
        says: "with an empty text where that shows nothing",
      },
    ],
    rules: ["documented-body"],
  },
  {
    fact: "id tells the session.",
    source: "reference",
    places: [{ pointer: `${session}/id/description`, says: "The session's id" }],
    rules: [],
    unchecked,
  },
  {
    fact: "user is the name of the session's user.",
    source: "reference",
    places: [
      { pointer: `${session}/user/description`, says: "The database user who opened the session" },
      {
        pointer: "/components/parameters/User/description",
        says: "Only the sessions of this database user",
      },
    ],
    rules: ["user-filters"],
  },
  {
    fact: "host is where the session comes from.",
    source: "reference",
    places: [{ pointer: `${session}/host/description`, says: "Where the session comes from" }],
    rules: [],
    unchecked,
  },
  {
    fact: "database is the name of the database that the session is in.",
    source: "reference",
    places: [
      { pointer: `${session}/database/description`, says: "The session's current database" },
      {
        pointer: "/components/parameters/Database/description",
        says: "Only the sessions whose current database has this name",
      },
    ],
    rules: ["database-filters"],
  },
  {
    fact: "-- is written for the database of a session that is in none.",
    source: "choice",
    places: [{ pointer: `${session}/database/description`, says: "`--` when it has chosen none" }],
    rules: [],
    unchecked,
  },
  {
    fact: "command is the session's command.",
    source: "reference",
    places: [
      {
        pointer: `${session}/command/description`,
        says: "The kind of work the session is doing, as MySQL names it",
      },
    ],
    rules: [],
    unchecked,
  },
  {
    fact: "time is how long the session has lasted.",
    source: "reference",
    places: [{ pointer: `${session}/time/description`, says: "For how long the session" }],
    rules: [],
    unchecked,
  },
  {
    fact: "time is counted from when the session came into its present state, as in MySQL.",
    source: "choice",
    places: [{ pointer: `${session}/time/description`, says: "has been in its present state" }],
    rules: [],
    unchecked,
  },
  {
    fact: "state is the session's status.",
    source: "reference",
    places: [
      {
        pointer: `${session}/state/description`,
        says: "What the session is doing or waiting for, as MySQL words it",
      },
    ],
    rules: [],
    unchecked,
  },
  {
    fact: "sql is the session's SQL statement.",
    source: "reference",
    places: [{ pointer: `${session}/sql/description`, says: "The SQL statement under way" }],
    rules: [],
    unchecked,
  },
  {
    fact: "sql may be cut after 1,024 characters, where MySQL's own list is.",
    source: "choice",
    places: [
      { pointer: `${session}/sql/description`, says: "MySQL keeps 1,024 characters" },
      {
        pointer: `${session}/sql/example`,
        value: "SELECT COUNT(*) FROM shop.orders WHERE qty > 3",
      },
    ],
    rules: [],
    unchecked,
  },
  {
    fact: "trx_executed_time is how long the session's transaction has lasted.",
    source: "reference",
    places: [
      {
        pointer: `${session}/trx_executed_time/description`,
        says: "For how long the session's transaction has been open",
      },
    ],
    rules: [],
    unchecked,
  },
  {
    fact: "Both durations are whole seconds.",
    source: "vendor",
    places: [
      { pointer: `${session}/time/description`, says: "in whole seconds, written as a text" },
      {
        pointer: `${session}/trx_executed_time/description`,
        says: "in whole seconds, written as a text",
      },
    ],
    rules: [],
    unchecked,
  },
];
