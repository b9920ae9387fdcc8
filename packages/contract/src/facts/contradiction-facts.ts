import type { Fact } from "./fact.ts";
import { pathPointer } from "./path-pointer.ts";

const operation = `${pathPointer}/get`;
const parameters = "/components/parameters";
const count = "/components/schemas/ProcessList/properties/count";

/** Where the reference contradicts itself or its surroundings, and which side the spec takes. */
export const contradictionFacts: readonly Fact[] = [
  {
    fact: "The example request gives neither user nor database, though one of them must be given. The rule stands: the example alone is refused.",
    source: "reference",
    places: [
      {
        pointer: "/info/description",
        says: "its own example request gives neither: the rule stands",
      },
      { pointer: `${operation}/x-dependencies`, value: ["Or(user, database);"] },
    ],
    rules: ["dependency-refused"],
  },
  {
    fact: "instance_id is said to have 32 characters, and has 36 in the example request. Any number is taken.",
    source: "reference",
    places: [
      {
        pointer: "/info/description",
        says: "an `instance_id` has 32 characters, and its own example has 36: no length is enforced",
      },
      {
        pointer: `${parameters}/InstanceId/description`,
        says: "The reference says 32 of them and shows 36 in its example, so any number is taken.",
      },
      { pointer: `${parameters}/InstanceId/schema/pattern`, value: "^[A-Za-z0-9]+$" },
      {
        pointer: `${parameters}/InstanceId/example`,
        value: "da304cd5bbb944de828759bc7be3d3fein01",
      },
    ],
    rules: ["valid-accepted", "bounds-accepted"],
  },
  {
    fact: "db_user_id is said to be a UUID, and then to be any 36 letters, digits and hyphens. Any such text is taken.",
    source: "reference",
    places: [
      { pointer: "/info/description", says: "any 36 of them are taken here" },
      { pointer: `${parameters}/DbUserId/schema/pattern`, value: "^[A-Za-z0-9-]{36}$" },
    ],
    rules: ["valid-accepted", "bounds-accepted"],
  },
  {
    fact: "count is said to be a long, and to stay within 32 bits. Both are kept: a 64-bit integer with the smaller bound.",
    source: "reference",
    places: [
      {
        pointer: "/info/description",
        says: "It calls `count` a long, and then ends it at 2^31 - 1",
      },
      { pointer: `${count}/format`, value: "int64" },
      { pointer: `${count}/maximum`, value: 2_147_483_647 },
    ],
    rules: ["documented-body"],
  },
  {
    fact: "limit is 100 by default by the reference, and 20 by the vendor's SDKs. The reference stands, and callers are told to send it.",
    source: "vendor",
    places: [
      {
        pointer: "/info/description",
        says: "`limit` defaults to 100, where the vendor's SDKs say 20: send it with every call",
      },
      {
        pointer: `${parameters}/Limit/description`,
        says: "The vendor's SDKs name another default (20): send it always.",
      },
      { pointer: `${parameters}/Limit/schema/default`, value: 100 },
    ],
    rules: ["limit-default"],
  },
];
