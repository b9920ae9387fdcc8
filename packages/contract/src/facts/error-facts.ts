import type { Fact } from "./fact.ts";
import { pathPointer } from "./path-pointer.ts";

const operation = `${pathPointer}/get`;
const responses = "/components/responses";
const badRequests = `${responses}/BadRequest/content/application~1json/examples`;
const error = "/components/schemas/ErrorResponse";

/** What the service itself answers to a call that fails. */
export const errorFacts: readonly Fact[] = [
  {
    fact: "400 means that the request is wrong.",
    source: "reference",
    places: [
      { pointer: `${operation}/responses/400/$ref`, value: "#/components/responses/BadRequest" },
      { pointer: `${responses}/BadRequest/description`, says: "The request is wrong" },
    ],
    rules: ["documented-status", "status-available", "missing-refused"],
  },
  {
    fact: "500 means that the server failed.",
    source: "reference",
    places: [
      {
        pointer: `${operation}/responses/500/$ref`,
        value: "#/components/responses/InternalServerError",
      },
      { pointer: `${responses}/InternalServerError/description`, says: "The service failed." },
    ],
    rules: ["documented-status", "status-available", "server-error"],
  },
  {
    fact: "No error code is known for a failure of the server: that of the example is made up.",
    source: "choice",
    places: [
      {
        pointer: `${responses}/InternalServerError/description`,
        says: "The reference names no error code for it",
      },
      {
        pointer: `${responses}/InternalServerError/content/application~1json/examples/DAS.500000/value/error_code`,
        value: "DAS.500000",
      },
    ],
    rules: ["example-returned", "example-valid"],
  },

  {
    fact: "An error is a JSON object with an error_code and an error_msg, both texts, whatever the status.",
    source: "vendor",
    places: [
      { pointer: `${error}/type`, value: "object" },
      { pointer: `${error}/required`, value: ["error_code", "error_msg"] },
      { pointer: `${error}/properties/error_code/type`, value: "string" },
      { pointer: `${error}/properties/error_msg/type`, value: "string" },
      { pointer: `${error}/description`, says: "for a program and for a person" },
      ...[
        "BadRequest",
        "Unauthorized",
        "Forbidden",
        "NotFound",
        "ContentTooLarge",
        "TooManyRequests",
        "InternalServerError",
        "BadGateway",
        "GatewayTimeout",
      ].map((name) => ({
        pointer: `${responses}/${name}/content/application~1json/schema/$ref`,
        value: "#/components/schemas/ErrorResponse",
      })),
    ],
    rules: ["documented-content-type", "documented-body", "example-valid"],
  },
  {
    fact: "error_code begins with DAS. and has six digits if it is the service's, with APIGW. or APIG. and has four if it is the gateway's.",
    source: "vendor",
    places: [
      {
        pointer: `${error}/properties/error_code/description`,
        says: "`DAS.` and six digits from the service, `APIGW.` or `APIG.` and four digits from the gateway",
      },
    ],
    rules: ["error-code"],
  },
  {
    fact: "error_msg is in words, for people; programs go by error_code.",
    source: "choice",
    places: [{ pointer: `${error}/properties/error_msg/description`, says: "do not parse it" }],
    rules: [],
    unchecked: "Whether words help is for people to judge.",
  },

  {
    fact: "DAS.200100 says that a parameter is wrong which has no code of its own: user, node_id, one that is unknown, or user and database if neither is given.",
    source: "vendor",
    places: [
      { pointer: `${operation}/x-error-code`, value: "DAS.200100" },
      { pointer: "/components/parameters/User/x-error-code", value: "DAS.200100" },
      { pointer: "/components/parameters/NodeId/x-error-code", value: "DAS.200100" },
      { pointer: `${badRequests}/DAS.200100/value/error_code`, value: "DAS.200100" },
      { pointer: `${responses}/BadRequest/description`, says: "`error_code` names the part" },
    ],
    rules: ["error-code", "example-returned"],
  },
  {
    fact: "DAS.200002 says that calls come too often: the one 400 after which the same request may succeed.",
    source: "vendor",
    places: [
      { pointer: `${badRequests}/DAS.200002/value/error_code`, value: "DAS.200002" },
      {
        pointer: `${responses}/BadRequest/description`,
        says: "`DAS.200002` says that calls come too often, and the same request may succeed later",
      },
    ],
    rules: ["example-returned", "example-valid"],
  },
  {
    fact: "DAS.200051 says that the service did not accept the credential.",
    source: "vendor",
    places: [{ pointer: `${badRequests}/DAS.200051/value/error_code`, value: "DAS.200051" }],
    rules: ["example-returned", "example-valid"],
  },
  {
    fact: "DAS.200120 says that only instances that are paid for can be asked.",
    source: "vendor",
    places: [{ pointer: `${badRequests}/DAS.200120/value/error_code`, value: "DAS.200120" }],
    rules: ["example-returned", "example-valid"],
  },
  {
    fact: "DAS.220003 says that there is no such database user.",
    source: "vendor",
    places: [{ pointer: `${badRequests}/DAS.220003/value/error_code`, value: "DAS.220003" }],
    rules: ["example-returned", "example-valid"],
  },
];
