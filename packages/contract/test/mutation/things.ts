/** A small spec of what this project's own lacks: an enum, a header, other dependencies, a second operation. */
export const things = {
  openapi: "3.1.1",
  info: { title: "Things", version: "1.0.0" },
  security: [{ key: [] }],
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        "x-dependencies": ["OnlyOne(colour, shape);"],
        parameters: [
          { $ref: "#/components/parameters/Colour" },
          {
            name: "shape",
            in: "query",
            schema: { type: "string", pattern: String.raw`^[^a-c-]+x{2,3}\d*$` },
          },
          { name: "size", in: "query", required: true, schema: { type: "integer", minimum: 0 } },
          { name: "X-Trace", in: "header", schema: { type: "boolean", default: false } },
        ],
        responses: {
          "200": {
            description: "The things.",
            headers: { "X-Count": { schema: { type: "integer" } } },
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Thing" } },
              },
            },
          },
        },
      },
      post: {
        operationId: "addThing",
        security: [{ key: [] }],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
        },
        responses: { "204": { description: "It was added." } },
      },
    },
  },
  components: {
    parameters: {
      Colour: {
        name: "colour",
        in: "query",
        schema: { type: "string", enum: ["red", "green"] },
      },
    },
    schemas: {
      Thing: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string", minLength: 0 }, note: { type: "string" } },
        additionalProperties: false,
      },
    },
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
  },
};
