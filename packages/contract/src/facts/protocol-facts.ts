import type { Fact } from "./fact.ts";
import { pathPointer } from "./path-pointer.ts";

const operation = `${pathPointer}/get`;
const parameters = "/components/parameters";

/** Which call there is, to what, by whom. */
export const protocolFacts: readonly Fact[] = [
  {
    fact: "GET /v3/{project_id}/instances/{instance_id}/processes lists the sessions of an instance; no other method is described.",
    source: "reference",
    places: [{ pointer: `${operation}/operationId`, value: "listProcesses" }],
    rules: ["valid-accepted", "unknown-path", "method-refused", "method-allow", "head-and-options"],
  },
  {
    fact: "The sessions are asked for by database, by user, or by both.",
    source: "reference",
    places: [
      {
        pointer: `${operation}/description`,
        says: "the sessions that belong to a database user or use a database",
      },
      {
        pointer: `${parameters}/User/description`,
        says: "Only the sessions of this database user",
      },
      {
        pointer: `${parameters}/Database/description`,
        says: "Only the sessions whose current database has this name",
      },
    ],
    rules: ["user-filters", "database-filters"],
  },
  {
    fact: "Only instances of MySQL can be asked.",
    source: "reference",
    places: [
      { pointer: `${operation}/description`, says: "MySQL instances alone are supported" },
      { pointer: `${parameters}/InstanceId/description`, says: "The MySQL instance" },
    ],
    rules: [],
    unchecked: "It takes an instance of another engine, and no request can make one.",
  },
  {
    fact: "Two parameters stand in the path and six in the query; there are none in headers, and there is no body.",
    source: "reference",
    places: [
      {
        pointer: `${pathPointer}/parameters`,
        value: [{ $ref: `#${parameters}/ProjectId` }, { $ref: `#${parameters}/InstanceId` }],
      },
      {
        pointer: `${operation}/parameters`,
        value: [
          { $ref: `#${parameters}/DbUserId` },
          { $ref: `#${parameters}/User` },
          { $ref: `#${parameters}/Database` },
          { $ref: `#${parameters}/Offset` },
          { $ref: `#${parameters}/Limit` },
          { $ref: `#${parameters}/NodeId` },
        ],
      },
    ],
    rules: ["valid-accepted", "unknown-refused"],
  },

  {
    fact: "An IAM user needs the action das::showCloudDBAInfo.",
    source: "reference",
    places: [
      { pointer: `${operation}/x-iam-action`, value: "das::showCloudDBAInfo" },
      { pointer: `${operation}/description`, says: "needs the action `das::showCloudDBAInfo`" },
    ],
    rules: [],
    unchecked: "It takes an IAM user without the action, whom no request can make.",
  },
  {
    fact: "The action's access level is read; it is bound to no resource type and to no condition key.",
    source: "reference",
    places: [
      {
        pointer: `${operation}/description`,
        says: "(access level: read; no resource type, no condition key)",
      },
    ],
    rules: [],
    unchecked: "It is about policies, which are written elsewhere.",
  },
  {
    fact: "An account itself may make every call; only its IAM users need permissions, by role or by identity policy.",
    source: "reference",
    places: [
      { pointer: `${operation}/description`, says: "An account may call every API." },
      { pointer: `${operation}/description`, says: "under role-based authorisation" },
    ],
    rules: [],
    unchecked: "The suite has one credential, and cannot tell whose it is.",
  },

  {
    fact: "The example request goes over HTTPS to the service's host in the region cn-north-1.",
    source: "reference",
    places: [
      { pointer: "/servers/0/url", value: "https://das.{region}.myhuaweicloud.com" },
      { pointer: "/servers/0/variables/region/default", value: "cn-north-1" },
    ],
    rules: [],
    unchecked: "Which URL is under test is for the caller of the suite to say.",
  },
  {
    fact: "Its path and query hold one value each for project_id, instance_id, db_user_id, offset (0) and limit (10).",
    source: "reference",
    places: [
      { pointer: `${parameters}/ProjectId/example`, value: "054e292c9880d4992f02c0196d3ea468" },
      {
        pointer: `${parameters}/InstanceId/example`,
        value: "da304cd5bbb944de828759bc7be3d3fein01",
      },
      { pointer: `${parameters}/DbUserId/example`, value: "2c250598-1e3c-4d31-bc19-be1d866247e6" },
      { pointer: `${parameters}/Offset/example`, value: 0 },
      { pointer: `${parameters}/Limit/example`, value: 10 },
    ],
    rules: ["optional-missing-accepted"],
  },
  {
    fact: "Each region has a host of its own, named for it; only na-mexico-1 has another, that of la-south-2.",
    source: "vendor",
    places: [
      { pointer: "/servers/0/description", says: "The service of one region" },
      {
        pointer: "/servers/0/variables/region/description",
        says: "Any region that offers the service",
      },
      { pointer: "/servers/1/url", value: "https://das.la-south-2.myhuaweicloud.com" },
      {
        pointer: "/servers/1/description",
        says: "na-mexico-1, whose host does not follow the pattern",
      },
    ],
    rules: [],
    unchecked: "Which URL is under test is for the caller of the suite to say.",
  },
  {
    fact: "All this is so by the reference as updated on 2025-11-26.",
    source: "reference",
    places: [{ pointer: "/info/description", says: "as updated on 2025-11-26" }],
    rules: [],
    unchecked: "It is about the reference, not about the service.",
  },
];
