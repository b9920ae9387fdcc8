import { expect, test } from "vitest";
import { listOperations } from "../src/list-operations.ts";
import type { OpenApiDocument, Parameter, PathItem } from "../src/load-spec.ts";

const responses = { "200": {} };

test("an operation has the parameters of its path and its own", () => {
  const [operation] = listOperations(
    documentOf({
      "/sessions/{id}": {
        parameters: [parameter("id", "path"), parameter("language")],
        get: { operationId: "readSession", parameters: [parameter("limit")], responses },
      },
    }),
  );
  expect(operation?.parameters.map(({ name }) => name)).toEqual(["id", "language", "limit"]);
});

test("a parameter of the operation takes the place of the path's of the same name and place", () => {
  const own = parameter("limit", "query", { type: "integer" });
  const [operation] = listOperations(
    documentOf({
      "/sessions": {
        parameters: [parameter("limit", "query", { type: "string" })],
        get: { operationId: "listSessions", parameters: [own], responses },
      },
    }),
  );
  expect(operation?.parameters).toEqual([own]);
});

test("parameters of the same name in different places are different parameters", () => {
  const inPath = parameter("id", "path");
  const inQuery = parameter("id", "query");
  const [operation] = listOperations(
    documentOf({
      "/sessions/{id}": {
        parameters: [inPath],
        get: { operationId: "readSession", parameters: [inQuery], responses },
      },
    }),
  );
  expect(operation?.parameters).toEqual([inPath, inQuery]);
});

test("every operation of every path is listed, with its method and path", () => {
  const operations = listOperations(
    documentOf({
      "/sessions": { get: { operationId: "listSessions", responses } },
      "/sessions/{id}": {
        parameters: [parameter("id", "path")],
        get: { operationId: "readSession", responses },
        delete: { operationId: "endSession", responses },
      },
    }),
  );
  expect(
    operations.map(({ operationId, method, path, parameters }) => ({
      operationId,
      method,
      path,
      names: parameters.map(({ name }) => name),
    })),
  ).toEqual([
    { operationId: "listSessions", method: "get", path: "/sessions", names: [] },
    { operationId: "readSession", method: "get", path: "/sessions/{id}", names: ["id"] },
    { operationId: "endSession", method: "delete", path: "/sessions/{id}", names: ["id"] },
  ]);
});

test("the dependencies of an operation are read", () => {
  const [bound, free] = listOperations(
    documentOf({
      "/sessions": {
        get: {
          operationId: "listSessions",
          responses,
          "x-dependencies": ["Or(user, database);", "AllOrNone(limit, offset);"],
        },
        delete: { operationId: "endSessions", responses },
      },
    }),
  );
  expect(bound?.dependencies).toEqual([
    { operator: "Or", parameters: ["user", "database"] },
    { operator: "AllOrNone", parameters: ["limit", "offset"] },
  ]);
  expect(free?.dependencies).toEqual([]);
});

test("a dependency that cannot be read is a SyntaxError", () => {
  const document = documentOf({
    "/sessions": {
      get: { operationId: "listSessions", responses, "x-dependencies": ["Or(user)"] },
    },
  });
  expect(() => listOperations(document)).toThrow(SyntaxError);
});

test("an operation carries its body, its responses, its error code and its IAM action", () => {
  const requestBody = { content: { "application/json": { schema: { type: "object" } } } };
  const [full, plain] = listOperations(
    documentOf({
      "/sessions": {
        put: {
          operationId: "setSessions",
          requestBody,
          responses,
          "x-error-code": "DAS.200100",
          "x-iam-action": "das::setSessions",
        },
        delete: { operationId: "endSessions", responses },
      },
    }),
  );
  expect(full).toMatchObject({
    requestBody,
    responses,
    errorCode: "DAS.200100",
    iamAction: "das::setSessions",
  });
  expect(plain?.requestBody).toBeUndefined();
  expect(plain?.errorCode).toBeUndefined();
  expect(plain?.iamAction).toBeUndefined();
});

function documentOf(paths: Record<string, PathItem>): OpenApiDocument {
  const info = { title: "Sessions", version: "1.0.0", description: "" };
  return { info, servers: [], paths, components: { schemas: {} } };
}

function parameter(
  name: string,
  place: Parameter["in"] = "query",
  schema: Parameter["schema"] = { type: "string" },
): Parameter {
  return { name, in: place, schema };
}
