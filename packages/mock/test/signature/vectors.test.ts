import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../src/index.ts";
import { send } from "../send.ts";
import { sign, type Call } from "./sign.ts";
import { signatureVectors, type SignatureVector } from "./signature-vectors.ts";

function toCall({ method, path, query, headers, host, body }: SignatureVector["input"]): Call {
  return {
    method,
    path,
    query: Object.entries(query).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, String(value)] as const),
    ),
    headers: Object.fromEntries([
      ["host", host],
      ...Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const),
    ]),
    body,
  };
}

/** The path and the query on the wire, encoded less than in a signature, in the sender's order. */
function toWire({ path, query }: Call): [path: string, query: string] {
  return [
    path.split("/").map(encodeURIComponent).join("/"),
    query.map((pair) => pair.map(encodeURIComponent).join("=")).join("&"),
  ];
}

function parseDate(text: string): Date {
  return new Date(text.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)/u, "$1-$2-$3:$4:"));
}

test.each(signatureVectors)(
  "the sender of these tests signs $name as expected",
  ({ input, expected }) => {
    expect(sign(toCall(input), { accessKey: input.ak, secretKey: input.sk })).toBe(
      expected.authorization,
    );
  },
);

describe("over the wire", () => {
  let folder: string;
  let mock: Mock;
  let time: Date;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "das-mock-"));
    const specFile = join(folder, "vectors.json");
    await writeFile(specFile, JSON.stringify(vectorSpec));
    const keys = new Map(signatureVectors.map(({ input }) => [input.ak, input.sk]));
    mock = await startMock({
      specFile,
      keys: Array.from(keys, ([accessKey, secretKey]) => ({ accessKey, secretKey })),
      now: () => time,
    });
  });

  afterAll(async () => {
    await mock.close();
    await rm(folder, { recursive: true });
  });

  function sendCall(call: Call, authorization: string) {
    time = parseDate(call.headers["x-sdk-date"] as string);
    return send(mock.url, toWire(call).join("?"), {
      method: call.method,
      headers: { ...call.headers, Authorization: authorization },
      ...(call.body !== "" && { body: call.body as string }),
    });
  }

  test.each(signatureVectors)("$name is taken, and not when altered", async (vector) => {
    const call = toCall(vector.input);
    const { authorization } = vector.expected;
    const { status, body } = await sendCall(call, authorization);
    // What comes after the signature finds fault with a value that is empty or given twice.
    const faulty = ["das-query-empty-value", "array-query-repeated-key"].includes(vector.name);
    expect({ status, body }).toMatchObject(faulty ? { status: 400 } : { status: 200 });

    const altered = { ...call, body: `${call.body} ` };
    expect((await sendCall(altered, authorization)).status).toBe(401);
  });

  test("X-Project-Id is of no matter where the path has no project", async () => {
    const { input } = signatureVectors.find(({ name }) => name === "pub-python-get")!;
    const call = toCall(input);
    const headers = { ...call.headers, "x-project-id": "another" };
    const signed = { ...call, headers };
    const authorization = sign(signed, { accessKey: input.ak, secretKey: input.sk });
    expect((await sendCall(signed, authorization)).status).toBe(200);
  });
});

/** An OpenAPI document with a path for every vector. */
const vectorSpec = {
  openapi: "3.1.1",
  info: { title: "Vectors", version: "1" },
  security: [{ signature: [] }],
  paths: Object.fromEntries(
    [
      "/",
      "/resources",
      "/v1/{project}/vpcs",
      "/v1/{project}/vpc/{id}",
      "/v3/{project_id}/instances/{instance_id}/processes",
      "/v3/{project_id}/instances/{instance_id}/process",
      "/v3/{project_id}/instances/{instance_id}/db-users",
    ].map((path) => [path, pathItem(path)]),
  ),
  components: {
    securitySchemes: { signature: { type: "apiKey", in: "header", name: "Authorization" } },
  },
};

function pathItem(path: string) {
  const queryNames = new Set(signatureVectors.flatMap(({ input }) => Object.keys(input.query)));
  const schema = { type: "string" };
  const responses = {
    200: { description: "Done", content: { "application/json": { example: "done" } } },
  };
  return {
    parameters: [
      ...Array.from(path.matchAll(/\{(\w+)\}/gu), ([, name]) => ({
        name,
        in: "path",
        required: true,
        schema,
      })),
      ...Array.from(queryNames, (name) => ({ name, in: "query", schema })),
    ],
    ...Object.fromEntries(
      ["get", "post", "delete"].map((method) => [
        method,
        { operationId: `${method} ${path}`, responses },
      ]),
    ),
  };
}
