/** One change of the spec: what stands under a key, or that the key is gone. */
export interface SpecChange {
  path: readonly string[];
  value?: string;
}

interface Fault extends SpecChange {
  rule: string;
  title: string;
  /** The key, or the text, on the line that the lint has to name; the changed key unless given. */
  at?: string | readonly string[];
  /** What the message has to say. */
  says: string;
}

const operation = ["paths", "/v3/{project_id}/instances/{instance_id}/processes", "get"];
const limit = ["components", "parameters", "Limit"];
const process = ["components", "schemas", "Process", "properties"];
const count = ["components", "schemas", "ProcessList", "properties", "count"];
const header = ["components", "headers", "RequestId"];
const notFound = ["components", "responses", "NotFound"];
const notFoundJson = [...notFound, "content", "application/json"];

/** Changes of the spec that each break one of the house rules. */
export const faults: readonly Fault[] = [
  {
    rule: "dependencies-name-parameters",
    title: "a misspelt name",
    path: [...operation, "x-dependencies"],
    value: "\n        - Or(user, databse);",
    at: "- Or(user, databse);",
    says: '"databse", which is no parameter of the operation; those are: project_id, instance_id, db_user_id, user, database, ',
  },
  {
    rule: "dependencies-name-parameters",
    title: "a misspelt name in the second expression",
    path: [...operation, "x-dependencies"],
    value: "\n        - Or(user, database);\n        - AllOrNone(ofset, limit);",
    at: "- AllOrNone(ofset, limit);",
    says: '"ofset"',
  },
  {
    rule: "dependencies-name-parameters",
    title: "an expression that cannot be read",
    path: [...operation, "x-dependencies"],
    value: "\n        - Or(user);",
    at: "- Or(user);",
    says: 'Cannot read the dependency "Or(user);"',
  },
  {
    rule: "dependencies-name-parameters",
    title: "an expression outside of a list",
    path: [...operation, "x-dependencies"],
    value: "Or(user, database);",
    says: "must be a list",
  },

  {
    rule: "pattern-compiles",
    title: "a pattern of a parameter that is invalid under the u flag",
    path: ["components", "parameters", "ProjectId", "schema", "pattern"],
    value: String.raw`^[\w-.]{32}$`,
    says: String.raw`/^[\w-.]{32}$/u: Invalid character class`,
  },
  {
    rule: "pattern-compiles",
    title: "a pattern of a field that is invalid under the u flag",
    path: [...process, "id", "type"],
    value: String.raw`string${"\n"}          pattern: ^\_?\d+$`,
    at: [...process, "id", "pattern"],
    says: String.raw`/^\_?\d+$/u: Invalid escape`,
  },

  {
    rule: "no-object-query-parameters",
    title: "a query parameter of type object",
    path: [...limit, "schema"],
    value: "\n        type: object",
    says: "must not be an object, because clients serialise those differently",
  },
  {
    rule: "no-object-query-parameters",
    title: "a query parameter of type object or null",
    path: [...limit, "schema"],
    value: '\n        type: [object, "null"]',
    says: "must not be an object",
  },
  {
    rule: "no-object-query-parameters",
    title: "a query parameter with properties",
    path: [...limit, "schema"],
    value: "\n        properties: {}",
    says: "must not be an object",
  },
  {
    rule: "no-object-query-parameters",
    title: "a query parameter with the schema of an object elsewhere",
    path: [...limit, "schema"],
    value: '\n        $ref: "#/components/schemas/Process"',
    says: "must not be an object",
  },
  {
    rule: "no-object-query-parameters",
    title: "a query parameter with an object as its content",
    path: [...limit, "schema"],
    value:
      "{}\n      content:\n        application/json:\n          schema:\n            type: object",
    at: [...limit, "content", "application/json", "schema"],
    says: "must not be an object",
  },

  {
    rule: "described-with-example",
    title: "a parameter without a description",
    path: [...limit, "description"],
    at: limit,
    says: "The parameter limit has no description.",
  },
  {
    rule: "described-with-example",
    title: "a parameter with a blank description",
    path: [...limit, "description"],
    value: '" "',
    at: limit,
    says: "The parameter limit has no description.",
  },
  {
    rule: "described-with-example",
    title: "a parameter without an example",
    path: [...limit, "example"],
    at: limit,
    says: "The parameter limit has no example.",
  },
  {
    rule: "described-with-example",
    title: "a field without a description",
    path: [...process, "id", "description"],
    at: [...process, "id"],
    says: "The property id has no description.",
  },
  {
    rule: "described-with-example",
    title: "a field without an example",
    path: [...process, "id", "example"],
    at: [...process, "id"],
    says: "The property id has no example.",
  },
  {
    rule: "described-with-example",
    title: "a field with a description and nothing else",
    path: [...process, "id"],
    value: "\n          description: The session.",
    says: "The property id has no example.",
  },
  {
    rule: "described-with-example",
    title: "a field that is a $ref to a schema without a description",
    path: count,
    value: '\n          $ref: "#/components/parameters/Limit/schema"',
    says: "The property count has no description.",
  },
  {
    rule: "described-with-example",
    title: "a field with a description beside its $ref and no example anywhere",
    path: count,
    value:
      '\n          $ref: "#/components/parameters/Limit/schema"\n          description: All of them.',
    says: "The property count has no example.",
  },
  {
    rule: "described-with-example",
    title: "a header without a description",
    path: [...header, "description"],
    at: header,
    says: "The header X-Request-Id has no description.",
  },
  {
    rule: "described-with-example",
    title: "a header without an example",
    path: [...header, "example"],
    at: header,
    says: "The header X-Request-Id has no example.",
  },
  {
    rule: "described-with-example",
    title: "a response without a description",
    path: [...notFound, "description"],
    at: notFound,
    says: "The response 404 has no description.",
  },
  {
    rule: "described-with-example",
    title: "a response without examples",
    path: [...notFoundJson, "examples"],
    at: notFoundJson,
    says: "The response 404 has no example of application/json.",
  },
  {
    rule: "described-with-example",
    title: "a response with an empty set of examples",
    path: [...notFoundJson, "examples"],
    value: "{}",
    at: notFoundJson,
    says: "The response 404 has no example of application/json.",
  },

  {
    rule: "error-examples-say-what-to-do",
    title: "an error example without a description",
    path: [...notFoundJson, "examples", "APIGW.0101"],
    value: "\n                value: { error_code: APIGW.0101, error_msg: No such API. }",
    says: "The example APIGW.0101 of an error has no description",
  },
  {
    rule: "error-examples-say-what-to-do",
    title: "an error example with a blank description",
    path: [...notFoundJson, "examples", "APIGW.0101"],
    value:
      '\n                description: " "\n                value: { error_code: APIGW.0101, error_msg: No such API. }',
    says: "The example APIGW.0101 of an error has no description",
  },
  {
    rule: "error-examples-say-what-to-do",
    title: "an error example in a file without a description",
    path: [...notFoundJson, "examples", "APIGW.0101"],
    value: "\n                $ref: ./examples/empty.json",
    says: "The example APIGW.0101 of an error has no description",
  },
  {
    rule: "error-examples-say-what-to-do",
    title: "a default response with the examples of the answer",
    path: [...operation, "responses", "200"],
    value:
      '\n          $ref: "#/components/responses/Forbidden"\n        default:\n          description: All else.\n          content:\n            application/json:\n              schema:\n                $ref: "#/components/schemas/ErrorResponse"\n              examples:\n                empty:\n                  $ref: ./examples/empty.json',
    at: [...operation, "responses", "default", "content", "application/json", "examples", "empty"],
    says: "The example empty of an error has no description",
  },

  {
    rule: "error-responses-have-error-schema",
    title: "an error response with another schema",
    path: [...notFoundJson, "schema"],
    value: '\n            $ref: "#/components/schemas/Process"',
    says: 'The response 404 must have the schema $ref: "#/components/schemas/ErrorResponse".',
  },
  {
    rule: "error-responses-have-error-schema",
    title: "an error response without a schema",
    path: [...notFoundJson, "schema"],
    at: notFoundJson,
    says: "The response 404 must have the schema",
  },
  {
    rule: "error-responses-have-error-schema",
    title: "an error response that is not JSON",
    path: [...notFound, "content"],
    value: "\n        text/plain:\n          example: No such API.",
    at: notFound,
    says: "The response 404 has no content application/json.",
  },
  {
    rule: "error-responses-have-error-schema",
    title: "a default response without a body",
    path: [...operation, "responses", "200"],
    value:
      '\n          $ref: "#/components/responses/ProcessList"\n        default:\n          description: All else.',
    at: [...operation, "responses", "default"],
    says: "The response default has no content application/json.",
  },
  {
    rule: "error-responses-have-error-schema",
    title: "a 5XX response with the schema of the answer",
    path: [...operation, "responses", "200"],
    value:
      '\n          $ref: "#/components/responses/ProcessList"\n        5XX:\n          $ref: "#/components/responses/ProcessList"',
    at: ["components", "responses", "ProcessList", "content", "application/json", "schema"],
    says: "The response 5XX must have the schema",
  },
];
