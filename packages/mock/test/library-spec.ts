function refusal(code: string) {
  return {
    description: "Refused",
    content: {
      "application/json": {
        examples: { first: { value: { error_code: code, error_msg: "No." } } },
      },
    },
  };
}

function answer(example: unknown, schema = {}) {
  return {
    description: "Done",
    content: { "application/json": { schema, examples: { first: { value: example } } } },
  };
}

/** An OpenAPI document that has nothing in common with the project's own. */
export const librarySpec = {
  openapi: "3.1.1",
  info: { title: "Library", version: "1" },
  security: [{ card: [] }, { card: [], guardian: [] }],
  paths: {
    "/shelves/{shelf-id}/books": {
      parameters: [
        {
          name: "shelf-id",
          in: "path",
          required: true,
          "x-error-code": "LIB.1",
          schema: { type: "string", pattern: "^[a-z, ]+$" },
        },
      ],
      get: {
        operationId: "listBooks",
        "x-error-code": "LIB.0",
        "x-dependencies": ["OnlyOne(Genre, author);", "ZeroOrOne(author, min-year);"],
        parameters: [
          {
            name: "Genre",
            in: "query",
            required: false,
            "x-error-code": "LIB.2",
            schema: { enum: ["art", "law"] },
          },
          { name: "author", in: "query", deprecated: true, schema: { pattern: "^[a-z ]+$" } },
          { name: "min-year", in: "query", schema: { type: "integer", minimum: 1450 } },
          { name: "below", in: "query", schema: { type: "integer", maximum: -1 } },
          { name: "exact", in: "query", schema: { type: "integer", enum: [1, 2] } },
          { name: "any", in: "query", schema: { type: "integer" } },
          {
            name: "X-Reader",
            in: "header",
            "x-error-code": "LIB.3",
            schema: { type: "string", pattern: "^[0-9]+$" },
          },
          { name: "x-reader", in: "query", schema: { type: "string", pattern: "^[a-z]+$" } },
        ],
        responses: { 200: answer(["a book"]), 404: refusal("LIB.404"), 500: refusal("LIB.500") },
      },
      put: {
        operationId: "replaceBooks",
        "x-error-code": "LIB.5",
        security: [{ card: [], guardian: [] }],
        requestBody: { required: true, content: { "application/json": { schema: {} } } },
        responses: { 200: answer("replaced") },
      },
      post: {
        operationId: "addBook",
        security: [],
        parameters: [{ name: "title", in: "query", required: true, schema: { type: "string" } }],
        responses: { 201: answer("added"), 400: refusal("LIB.400") },
      },
    },
    "/shelves/new/books": {
      get: {
        operationId: "listNewBooks",
        parameters: [
          { name: "X-Reader", in: "header", required: true, schema: { type: "string" } },
        ],
        responses: {
          // Prism cannot generate a string for this pattern.
          200: answer(["a new book"], { type: "string", pattern: "(" }),
          401: refusal("LIB.401"),
        },
      },
    },
  },
  components: {
    securitySchemes: {
      card: { type: "apiKey", in: "header", name: "X-Card" },
      guardian: { type: "apiKey", in: "header", name: "Authorization" },
    },
  },
};
