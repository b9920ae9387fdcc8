import type { Fact, Place } from "./fact.ts";
import { pathPointer } from "./path-pointer.ts";

const operation = `${pathPointer}/get`;
const responses = "/components/responses";
const header = "/components/headers/RequestId";
const requestId = "/components/schemas/ErrorResponse/properties/request_id";
const token = "/components/securitySchemes/token";
const signature = "/components/securitySchemes/signature";

/** Where the spec gives an answer of the gateway: under its status, marked as the gateway's. */
function answer(status: string, name: string, says: string, codes: readonly string[]): Place[] {
  return [
    { pointer: `${operation}/responses/${status}/$ref`, value: `#${responses}/${name}` },
    { pointer: `${responses}/${name}/x-source`, value: "gateway" },
    { pointer: `${responses}/${name}/description`, says },
    ...codes.map((code) => ({
      pointer: `${responses}/${name}/content/application~1json/examples/${code}/value/error_code`,
      value: code,
    })),
  ];
}

/** What comes from the gateway in front of the service, and is not in the API reference. */
export const gatewayFacts: readonly Fact[] = [
  {
    fact: "What comes from the gateway is marked in the spec.",
    source: "gateway",
    places: [{ pointer: "/info/description", says: "What is marked `x-source: gateway`" }],
    rules: [],
    unchecked: "It is about the spec, not about the service.",
  },

  {
    fact: "A call needs one credential, a token or a signature.",
    source: "gateway",
    places: [{ pointer: "/security", value: [{ token: [] }, { signature: [] }] }],
    rules: ["credential-accepted", "credential-required"],
  },
  {
    fact: "A token stands in the header X-Auth-Token.",
    source: "gateway",
    places: [
      { pointer: `${token}/type`, value: "apiKey" },
      { pointer: `${token}/in`, value: "header" },
      { pointer: `${token}/name`, value: "X-Auth-Token" },
      { pointer: `${token}/x-source`, value: "gateway" },
    ],
    rules: ["credential-accepted", "wrong-token-refused", "credential-hidden"],
  },
  {
    fact: "The identity service gives tokens, each for 24 hours and one region.",
    source: "gateway",
    places: [
      { pointer: `${token}/description`, says: "A token of the identity service" },
      { pointer: `${token}/description`, says: "valid for 24 hours, in its own region" },
    ],
    rules: [],
    unchecked: "Another service gives them, and nobody waits a day for a test.",
  },
  {
    fact: "A signature stands in the header Authorization.",
    source: "gateway",
    places: [
      { pointer: `${signature}/type`, value: "apiKey" },
      { pointer: `${signature}/in`, value: "header" },
      { pointer: `${signature}/name`, value: "Authorization" },
      { pointer: `${signature}/x-source`, value: "gateway" },
    ],
    rules: ["credential-accepted", "wrong-signature-refused", "credential-hidden"],
  },
  {
    fact: "It is made by SDK-HMAC-SHA256, with X-Sdk-Date and X-Project-Id beside it, and X-Security-Token if the keys are temporary.",
    source: "gateway",
    places: [
      {
        pointer: `${signature}/description`,
        says: "`SDK-HMAC-SHA256 Access=AK, SignedHeaders=a;b, Signature=hex`",
      },
      { pointer: `${signature}/description`, says: "`X-Sdk-Date` (UTC, at most 15 minutes off)" },
      { pointer: `${signature}/description`, says: "`X-Project-Id`" },
      { pointer: `${signature}/description`, says: "with temporary keys `X-Security-Token`" },
    ],
    rules: ["credential-accepted", "wrong-signature-refused"],
  },

  {
    fact: "Every answer has a request id in the header X-Request-Id, a text that is not empty.",
    source: "gateway",
    places: [
      { pointer: `${header}/schema/type`, value: "string" },
      { pointer: `${header}/schema/minLength`, value: 1 },
      { pointer: `${header}/x-source`, value: "gateway" },
      { pointer: `${header}/description`, says: "The id of the request" },
      { pointer: `${header}/example`, value: "7bf3c3f5a6b04d2f8c7a1f0d9a3e5b21" },
      ...[
        "ProcessList",
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
        pointer: `${responses}/${name}/headers/X-Request-Id/$ref`,
        value: "#/components/headers/RequestId",
      })),
    ],
    rules: ["documented-headers"],
  },
  {
    fact: "An error that comes from the gateway has the request id in its body, too, as the text request_id.",
    source: "gateway",
    places: [
      { pointer: `${requestId}/type`, value: "string" },
      { pointer: `${requestId}/x-source`, value: "gateway" },
      {
        pointer: `${requestId}/description`,
        says: "Sent by the gateway, not by the service itself",
      },
      { pointer: `${requestId}/example`, value: "7bf3c3f5a6b04d2f8c7a1f0d9a3e5b21" },
    ],
    rules: ["documented-body", "example-valid"],
  },

  {
    fact: "400 with APIGW.0201 says that the gateway cannot read the request.",
    source: "gateway",
    places: [
      {
        pointer: `${responses}/BadRequest/content/application~1json/examples/APIGW.0201/value/error_code`,
        value: "APIGW.0201",
      },
      {
        pointer: `${responses}/BadRequest/content/application~1json/examples/APIGW.0201/x-source`,
        value: "gateway",
      },
    ],
    rules: ["example-returned", "example-valid"],
  },
  {
    fact: "401 refuses a credential that is missing, malformed, wrong or expired: APIGW.0301 a wrong token or signature, APIGW.0303 a wrong app, APIGW.0305 any other, and APIGW.0307 a token to be renewed.",
    source: "gateway",
    places: answer("401", "Unauthorized", "missing, malformed, wrong or expired", [
      "APIGW.0301",
      "APIGW.0303",
      "APIGW.0305",
      "APIGW.0307",
    ]),
    rules: [
      "credential-required",
      "wrong-token-refused",
      "wrong-signature-refused",
      "documented-status",
      "status-available",
      "example-returned",
    ],
  },
  {
    fact: "After more than five wrong signatures in a row, a key is locked for five minutes.",
    source: "gateway",
    places: [
      {
        pointer: `${responses}/Unauthorized/description`,
        says: "more than five wrong signatures in a row lock a key for five minutes",
      },
    ],
    rules: [],
    unchecked: "A suite that locks the key of its user does harm.",
  },
  {
    fact: "403 with APIGW.0302 refuses a credential that is valid and may not make the call.",
    source: "gateway",
    places: answer("403", "Forbidden", "the credential is valid and may not make this call", [
      "APIGW.0302",
    ]),
    rules: ["documented-status", "status-available", "example-returned"],
  },
  {
    fact: "404 with APIGW.0101 says that there is no API at the address.",
    source: "gateway",
    places: answer("404", "NotFound", "there is no API at this address", ["APIGW.0101"]),
    rules: ["unknown-path", "documented-status", "status-available", "example-returned"],
  },
  {
    fact: "413 with APIGW.0201 says that the request is too large.",
    source: "gateway",
    places: [
      ...answer("413", "ContentTooLarge", "the request is larger than it takes", ["APIGW.0201"]),
      {
        pointer: `${responses}/ContentTooLarge/content/application~1json/examples/APIGW.0201/x-source`,
        value: "gateway",
      },
    ],
    rules: ["documented-status", "status-available", "example-returned"],
  },
  {
    fact: "429 with APIGW.0308 says that calls come too often.",
    source: "gateway",
    places: answer("429", "TooManyRequests", "calls come too often", ["APIGW.0308"]),
    rules: ["documented-status", "status-available", "example-returned"],
  },
  {
    fact: "502 with APIGW.0202 says that the gateway could not reach the service.",
    source: "gateway",
    places: answer("502", "BadGateway", "it could not reach the service", ["APIGW.0202"]),
    rules: ["documented-status", "status-available", "example-returned"],
  },
  {
    fact: "504 with APIGW.0203 says that the service did not answer the gateway in time.",
    source: "gateway",
    places: answer("504", "GatewayTimeout", "the service did not answer it in time", [
      "APIGW.0203",
    ]),
    rules: ["documented-status", "status-available", "example-returned"],
  },
];
