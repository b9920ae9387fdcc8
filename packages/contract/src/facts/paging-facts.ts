import type { Fact } from "./fact.ts";
import { pathPointer } from "./path-pointer.ts";

const operation = `${pathPointer}/get`;
const offset = "/components/parameters/Offset";
const limit = "/components/parameters/Limit";
const badRequests = "/components/responses/BadRequest/content/application~1json/examples";

/** `offset`, `limit`, and the pages that they cut. */
export const pagingFacts: readonly Fact[] = [
  {
    fact: "offset stands in the query and may be left out.",
    source: "reference",
    places: [
      { pointer: `${offset}/name`, value: "offset" },
      { pointer: `${offset}/in`, value: "query" },
      { pointer: `${offset}/required`, value: false },
    ],
    rules: ["valid-accepted", "optional-missing-accepted", "case-refused"],
  },
  {
    fact: "offset is one integer.",
    source: "reference",
    places: [
      { pointer: `${offset}/schema/type`, value: "integer" },
      { pointer: `${offset}/schema/format`, value: "int32" },
    ],
    rules: ["valid-accepted", "integer-refused", "empty-refused", "repeated-refused"],
  },
  {
    fact: "offset goes from 0 to 2^31 - 1, both included.",
    source: "reference",
    places: [
      { pointer: `${offset}/schema/minimum`, value: 0 },
      { pointer: `${offset}/schema/maximum`, value: 2_147_483_647 },
      { pointer: `${offset}/description`, says: "from 0 to 2147483647 (2^31 - 1)" },
    ],
    rules: ["bounds-accepted", "range-refused"],
  },
  {
    fact: "offset is 0 by default: the list starts at its first session.",
    source: "reference",
    places: [
      { pointer: `${offset}/schema/default`, value: 0 },
      { pointer: `${offset}/description`, says: "0 by default, which starts at the first" },
    ],
    rules: ["offset-default"],
  },
  {
    fact: "offset is how many sessions are skipped: with 1, and a limit of 10, come the second to the eleventh.",
    source: "reference",
    places: [
      { pointer: `${offset}/description`, says: "How many matching sessions to skip" },
      {
        pointer: `${offset}/description`,
        says: "An offset of 1 with a limit of 10 returns the second to the eleventh session.",
      },
      { pointer: `${operation}/description`, says: "`offset` sessions are skipped" },
    ],
    rules: ["offset-skips", "pages-compose"],
  },
  {
    fact: "DAS.200103 says that offset is wrong.",
    source: "vendor",
    places: [
      { pointer: `${offset}/x-error-code`, value: "DAS.200103" },
      { pointer: `${badRequests}/DAS.200103/value/error_code`, value: "DAS.200103" },
    ],
    rules: ["error-code", "example-returned"],
  },

  {
    fact: "limit stands in the query and may be left out.",
    source: "reference",
    places: [
      { pointer: `${limit}/name`, value: "limit" },
      { pointer: `${limit}/in`, value: "query" },
      { pointer: `${limit}/required`, value: false },
    ],
    rules: ["valid-accepted", "optional-missing-accepted", "case-refused"],
  },
  {
    fact: "limit is one integer.",
    source: "reference",
    places: [
      { pointer: `${limit}/schema/type`, value: "integer" },
      { pointer: `${limit}/schema/format`, value: "int32" },
    ],
    rules: ["valid-accepted", "integer-refused", "empty-refused", "repeated-refused"],
  },
  {
    fact: "limit goes from 1 to 100, both included.",
    source: "reference",
    places: [
      { pointer: `${limit}/schema/minimum`, value: 1 },
      { pointer: `${limit}/schema/maximum`, value: 100 },
      { pointer: `${limit}/description`, says: "from 1 to 100" },
    ],
    rules: ["bounds-accepted", "range-refused"],
  },
  {
    fact: "limit is 100 by default.",
    source: "reference",
    places: [
      { pointer: `${limit}/schema/default`, value: 100 },
      { pointer: `${limit}/description`, says: "100 by default" },
    ],
    rules: ["limit-default"],
  },
  {
    fact: "limit is the greatest number of sessions on a page: with 10, there are never more than 10.",
    source: "reference",
    places: [
      { pointer: `${limit}/description`, says: "The greatest number of sessions to return" },
      { pointer: `${operation}/description`, says: "at most `limit` are returned" },
    ],
    rules: ["limit-bounds", "pages-compose"],
  },
  {
    fact: "DAS.200104 says that limit is wrong.",
    source: "vendor",
    places: [
      { pointer: `${limit}/x-error-code`, value: "DAS.200104" },
      { pointer: `${badRequests}/DAS.200104/value/error_code`, value: "DAS.200104" },
      {
        pointer: "/components/schemas/ErrorResponse/properties/error_code/example",
        value: "DAS.200104",
      },
    ],
    rules: ["error-code", "example-returned"],
  },

  {
    fact: "Pages are separate reads of a list that changes meanwhile: they may overlap or leave a gap.",
    source: "choice",
    places: [{ pointer: `${operation}/description`, says: "pages may overlap or leave a gap" }],
    rules: [],
    unchecked: "When a session comes or goes is not in the hands of the suite.",
  },
];
