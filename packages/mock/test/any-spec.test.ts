import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../src/index.ts";
import { librarySpec } from "./library-spec.ts";
import { send, type Sending } from "./send.ts";

let folder: string;
let mock: Mock;

async function writeSpec(name: string, document: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(document));
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "das-mock-"));
  mock = await startMock({ specFile: await writeSpec("library.json", librarySpec) });
});

afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

const books = "/shelves/a,b/books";
const newBooks = "/shelves/new/books";
const card = { "X-Card": "any" };
/** With these, the mock fails to generate an answer. */
const unanswerable = { ...card, "X-Reader": "a", Prefer: "dynamic=true" };

describe("whatever the spec, a valid request is answered from it", () => {
  test.each<[target: string, sending: Sending, status: number, body: unknown]>([
    [`${books}?Genre=art`, {}, 200, ["a book"]],
    [`${books}?author=a+b%20c`, {}, 200, ["a book"]],
    [`/shelves/a%20b/books?Genre=law`, {}, 200, ["a book"]],
    [`${books}?Genre=art&below=-7`, {}, 200, ["a book"]],
    [`${books}?Genre=art&any=-12345678901234567890`, {}, 200, ["a book"]],
    [`${books}?title=a`, { method: "POST", headers: {} }, 201, "added"],
    // A path without parameters goes before one that would fit too.
    [newBooks, { headers: { ...card, "X-Reader": "a" } }, 200, ["a new book"]],
  ])("%s %j", async (target, sending, expected, example) => {
    const { status, body } = await send(mock.url, target, { headers: card, ...sending });
    expect({ status, body }).toEqual({ status: expected, body: example });
  });
});

describe("whatever the spec, a value that it does not allow is refused with its code", () => {
  const notBoth = "Exactly one of Genre and author must be given.";
  test.each([
    ["/shelves/a+b/books", "LIB.1", 'shelf-id must match pattern "^[a-z, ]+$", not "a+b".'],
    [`${books}?author=a%2Bb`, "LIB.0", 'author must match pattern "^[a-z ]+$", not "a+b".'],
    [books, "LIB.0", notBoth],
    [`${books}?Genre=art&author=a`, "LIB.0", notBoth],
    [
      `${books}?author=a&min-year=1500`,
      "LIB.0",
      "At most one of author and min-year may be given.",
    ],
    [`${books}?genre=art`, "LIB.2", '"genre" is not a parameter of this call; did you mean Genre?'],
    [
      `${books}?Genre=Art`,
      "LIB.2",
      'Genre must be equal to one of the allowed values: art, law, not "Art".',
    ],
    [`${books}?min-year=1449`, "LIB.0", 'min-year must be an integer of 1450 or more, not "1449".'],
    [`${books}?below=0`, "LIB.0", 'below must be an integer of -1 or less, not "0".'],
    [`${books}?x-reader=1`, "LIB.0", 'x-reader must match pattern "^[a-z]+$", not "1".'],
    [`${books}?any=1e1`, "LIB.0", 'any must be an integer, not "1e1".'],
    [
      `${books}?exact=3`,
      "LIB.0",
      'exact must be equal to one of the allowed values: 1, 2, not "3".',
    ],
  ])("%s", async (target, code, message) => {
    const { status, body } = await send(mock.url, target, { headers: card });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error_code: code, error_msg: message },
    });
  });
});

describe("whatever the spec, a refusal has the code that it documents, or else the vendor's", () => {
  test.each<[what: string, target: string, sending: Sending, status: number, code: string]>([
    ["a path", "/books", {}, 404, "LIB.404"],
    ["a method", books, { method: "PATCH" }, 405, "LIB.404"],
    ["a credential", newBooks, { headers: {} }, 401, "LIB.401"],
    ["a credential, undocumented", books, { headers: {} }, 401, "APIGW.0301"],
    ["a parameter without a code", books, { method: "POST" }, 400, "LIB.400"],
    ["a parameter without a code, undocumented", newBooks, {}, 400, "APIGW.0201"],
    [
      "a Prefer",
      `${books}?Genre=art`,
      { headers: { ...card, Prefer: "code=9" } },
      400,
      "APIGW.0201",
    ],
    ["a failure", newBooks, { headers: unanswerable }, 500, "LIB.500"],
  ])("%s", async (_, target, sending, expected, code) => {
    const { status, body } = await send(mock.url, target, { headers: card, ...sending });
    expect({ status, body }).toMatchObject({ status: expected, body: { error_code: code } });
  });
});

test("a failure of Prism is answered in the form of the contract, and affects no other request", async () => {
  const { status, headers, body } = await send(mock.url, newBooks, { headers: unanswerable });
  expect({ status, type: headers["content-type"], body }).toEqual({
    status: 500,
    type: "application/json",
    body: {
      error_code: "LIB.500",
      error_msg: expect.stringMatching(/^The mock failed: .+/u) as string,
      request_id: headers["x-request-id"],
    },
  });
  const { Prefer: _, ...answerable } = unanswerable;
  expect((await send(mock.url, newBooks, { headers: answerable })).status).toBe(200);
});

describe("whatever the spec, a Prefer for what it does not document is refused", () => {
  test.each([
    ["code=404, dynamic=true", "Prefer asks for dynamic=true, but code 404 has no schema."],
    [
      "code=404, example=second",
      'Prefer asks for example "second", which code 404 does not have; choose one of first.',
    ],
    ["code=401", "Prefer asks for code 401, which is not documented; choose one of 200, 404, 500."],
  ])("%s", async (prefer, message) => {
    const headers = { ...card, Prefer: prefer };
    const { status, body } = await send(mock.url, `${books}?Genre=art`, { headers });
    expect({ status, body }).toMatchObject({ status: 400, body: { error_msg: message } });
  });
});

test("the value of a header that is wrong is not repeated", async () => {
  const headers = { ...card, "X-Reader": "secret" };
  const { status, body } = await send(mock.url, `${books}?Genre=art`, { headers });
  expect({ status, body }).toMatchObject({
    status: 400,
    body: { error_code: "LIB.3", error_msg: 'X-Reader must match pattern "^[0-9]+$".' },
  });
});

test("what Prism minds beside the parameters is refused with the operation's code", async () => {
  const guardian = `SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=${"0".repeat(64)}`;
  const headers = { ...card, Authorization: guardian };
  const { status, body } = await send(mock.url, books, { method: "PUT", headers });
  expect({ status, body }).toMatchObject({
    status: 400,
    body: { error_code: "LIB.5", error_msg: "Body parameter is required." },
  });
});

describe("the credentials that are asked for are those of the spec", () => {
  test.each([
    ["GET", {}, "A credential must be given: X-Card or X-Card with Authorization."],
    ["PUT", card, "A credential must be given: X-Card with Authorization."],
  ])("%s", async (method, headers, message) => {
    const { status, body } = await send(mock.url, books, { method, headers });
    expect({ status, body }).toMatchObject({ status: 401, body: { error_msg: message } });
  });
});

test("Allow lists every method of the path", async () => {
  const { headers } = await send(mock.url, books, { method: "DELETE" });
  expect(headers.allow).toBe("GET, PUT, POST");
});

describe("a spec that the strict mock could not hold a request to is refused at the start", () => {
  test("with a pattern that is no regular expression, for which Prism checks nothing", async () => {
    const text = JSON.stringify(librarySpec).replace("^[0-9]+$", "^[0-9]+[$");
    const specFile = await writeSpec("broken-pattern.json", JSON.parse(text));
    await expect(startMock({ specFile })).rejects.toThrow(
      "The pattern of X-Reader in listBooks is not a regular expression with the flag u: ^[0-9]+[$",
    );
  });

  test("with a credential that is not in a header", async () => {
    const text = JSON.stringify(librarySpec).replace(
      '"in":"header","name":"X-Card"',
      '"in":"query","name":"card"',
    );
    const specFile = await writeSpec("query-key.json", JSON.parse(text));
    await expect(startMock({ specFile })).rejects.toThrow(
      "The strict mock can check keys in a header alone, not the security scheme card of listBooks: " +
        "mock this file with strict: false.",
    );
    await (await startMock({ specFile, strict: false })).close();
  });

  test("with a file that is not there", async () => {
    await expect(startMock({ specFile: join(folder, "nowhere.yaml") })).rejects.toThrow("nowhere");
  });
});
