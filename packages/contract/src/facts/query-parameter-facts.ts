import type { Fact } from "./fact.ts";
import { pathPointer } from "./path-pointer.ts";

const operation = `${pathPointer}/get`;
const dbUserId = "/components/parameters/DbUserId";
const user = "/components/parameters/User";
const database = "/components/parameters/Database";
const nodeId = "/components/parameters/NodeId";
const badRequests = "/components/responses/BadRequest/content/application~1json/examples";

/** `db_user_id`, `user`, `database` and `node_id`. */
export const queryParameterFacts: readonly Fact[] = [
  {
    fact: "db_user_id stands in the query and must be given; it has no default.",
    source: "reference",
    places: [
      { pointer: `${dbUserId}/name`, value: "db_user_id" },
      { pointer: `${dbUserId}/in`, value: "query" },
      { pointer: `${dbUserId}/required`, value: true },
    ],
    rules: ["valid-accepted", "missing-refused", "case-refused"],
  },
  {
    fact: "db_user_id is one text, a UUID: 36 letters, digits and hyphens.",
    source: "reference",
    places: [
      { pointer: `${dbUserId}/schema/type`, value: "string" },
      { pointer: `${dbUserId}/schema/pattern`, value: "^[A-Za-z0-9-]{36}$" },
      {
        pointer: `${dbUserId}/description`,
        says: "A UUID of 36 characters: letters, digits and hyphens.",
      },
    ],
    rules: ["bounds-accepted", "pattern-refused", "empty-refused", "repeated-refused"],
  },
  {
    fact: "db_user_id tells through which database account the service connects; registering a database user makes it.",
    source: "reference",
    places: [
      { pointer: `${dbUserId}/description`, says: "through which the service connects" },
      { pointer: `${dbUserId}/description`, says: "registering a database user returns this id" },
    ],
    rules: [],
    unchecked: "Database users are registered by another call, which the contract does not have.",
  },
  {
    fact: "DAS.200112 says that db_user_id is wrong.",
    source: "vendor",
    places: [
      { pointer: `${dbUserId}/x-error-code`, value: "DAS.200112" },
      { pointer: `${badRequests}/DAS.200112/value/error_code`, value: "DAS.200112" },
    ],
    rules: ["error-code", "example-returned"],
  },

  {
    fact: "At least one of user and database must be given.",
    source: "reference",
    places: [
      { pointer: `${operation}/x-dependencies`, value: ["Or(user, database);"] },
      {
        pointer: `${operation}/description`,
        says: "At least one of `user` and `database` must be given",
      },
      {
        pointer: `${user}/description`,
        says: "At least one of `user` and `database` must be given",
      },
      {
        pointer: `${database}/description`,
        says: "At least one of `user` and `database` must be given",
      },
    ],
    rules: ["dependency-refused", "optional-missing-accepted"],
  },
  {
    fact: "With both user and database, a session has to match both.",
    source: "choice",
    places: [
      { pointer: `${operation}/description`, says: "with both, a session has to match both" },
      { pointer: `${user}/description`, says: "Only the sessions of this database user" },
      {
        pointer: `${database}/description`,
        says: "Only the sessions whose current database has this name",
      },
    ],
    rules: ["user-filters", "database-filters"],
  },

  {
    fact: "user stands in the query and may be left out.",
    source: "reference",
    places: [
      { pointer: `${user}/name`, value: "user" },
      { pointer: `${user}/in`, value: "query" },
      { pointer: `${user}/required`, value: false },
    ],
    rules: ["valid-accepted", "optional-missing-accepted", "case-refused"],
  },
  {
    fact: "user is one text, of any length and of any characters.",
    source: "reference",
    places: [
      { pointer: `${user}/schema/type`, value: "string" },
      { pointer: `${user}/description`, says: "The reference sets no limit on the text" },
    ],
    rules: ["valid-accepted", "bounds-accepted", "repeated-refused"],
  },
  {
    fact: "A user that is empty does not count as given.",
    source: "choice",
    places: [
      { pointer: `${user}/schema/minLength`, value: 1 },
      { pointer: `${user}/description`, says: "an empty one does not count as given" },
    ],
    rules: ["empty-refused", "bounds-accepted"],
  },
  {
    fact: "user is a database user, and only the sessions of that user are listed.",
    source: "reference",
    places: [
      { pointer: `${user}/description`, says: "Only the sessions of this database user" },
      { pointer: `${user}/example`, value: "event_scheduler" },
    ],
    rules: ["user-filters"],
  },
  {
    fact: "user has no default: without it, every user's sessions are listed.",
    source: "reference",
    places: [
      {
        pointer: `${user}/description`,
        says: "No default: left out, sessions of every user match.",
      },
      { pointer: `${user}/required`, value: false },
    ],
    rules: ["optional-missing-accepted"],
  },

  {
    fact: "database stands in the query and may be left out.",
    source: "reference",
    places: [
      { pointer: `${database}/name`, value: "database" },
      { pointer: `${database}/in`, value: "query" },
      { pointer: `${database}/required`, value: false },
    ],
    rules: ["valid-accepted", "optional-missing-accepted", "case-refused"],
  },
  {
    fact: "database is one text, of any length and of any characters.",
    source: "reference",
    places: [
      { pointer: `${database}/schema/type`, value: "string" },
      { pointer: `${database}/description`, says: "The reference sets no limit on the text" },
    ],
    rules: ["valid-accepted", "bounds-accepted", "repeated-refused"],
  },
  {
    fact: "A database that is empty does not count as given.",
    source: "choice",
    places: [
      { pointer: `${database}/schema/minLength`, value: 1 },
      { pointer: `${database}/description`, says: "an empty one does not count as given" },
    ],
    rules: ["empty-refused", "bounds-accepted"],
  },
  {
    fact: "database is a database's name, and only the sessions in that database are listed.",
    source: "reference",
    places: [
      {
        pointer: `${database}/description`,
        says: "Only the sessions whose current database has this name",
      },
      { pointer: `${database}/example`, value: "shop" },
    ],
    rules: ["database-filters"],
  },
  {
    fact: "database has no default: without it, sessions in every database are listed, and those in none.",
    source: "reference",
    places: [
      {
        pointer: `${database}/description`,
        says: "No default: left out, sessions in every database match, and those in none.",
      },
      { pointer: `${database}/required`, value: false },
    ],
    rules: ["optional-missing-accepted"],
  },
  {
    fact: "DAS.200108 says that database is wrong.",
    source: "vendor",
    places: [
      { pointer: `${database}/x-error-code`, value: "DAS.200108" },
      { pointer: `${badRequests}/DAS.200108/value/error_code`, value: "DAS.200108" },
    ],
    rules: ["error-code", "example-returned"],
  },

  {
    fact: "node_id stands in the query and may be left out.",
    source: "reference",
    places: [
      { pointer: `${nodeId}/name`, value: "node_id" },
      { pointer: `${nodeId}/in`, value: "query" },
      { pointer: `${nodeId}/required`, value: false },
    ],
    rules: ["valid-accepted", "optional-missing-accepted", "case-refused"],
  },
  {
    fact: "node_id is one text of 32 letters and digits.",
    source: "reference",
    places: [
      { pointer: `${nodeId}/schema/type`, value: "string" },
      { pointer: `${nodeId}/schema/pattern`, value: "^[A-Za-z0-9]{32}$" },
      { pointer: `${nodeId}/description`, says: "32 letters and digits" },
      { pointer: `${nodeId}/example`, value: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05" },
    ],
    rules: ["bounds-accepted", "pattern-refused", "empty-refused", "repeated-refused"],
  },
  {
    fact: "node_id tells which node of the instance is asked, and has no default.",
    source: "reference",
    places: [
      { pointer: `${nodeId}/description`, says: "The node of the instance" },
      { pointer: `${nodeId}/description`, says: "No default" },
    ],
    rules: [],
    unchecked: "A session does not tell its node.",
  },
];
