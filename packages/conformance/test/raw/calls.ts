import { key, params, projectId, token } from "../../src/suite/client-of.ts";
import {
  bodyOf,
  chunksOf,
  credential,
  databaseUser,
  each,
  host,
  ok,
  one,
  path,
  target,
  unauthorised,
  type RawRequest,
} from "./raw-request.ts";
import { hash, sign } from "./sign.ts";

const codes = { offset: "DAS.200103", limit: "DAS.200104" };

const invalidIntegers = [
  "-0",
  "-00",
  "+1",
  "007",
  "1.0",
  "1e1",
  "0x1",
  "",
  "+",
  "-",
  "1_0",
  "NaN",
  "Infinity",
];
const invalidEncodedIntegers = [
  "%201",
  "1%20",
  "1%00",
  "%D9%A1",
  "%EF%BC%91",
  "1,2",
  "true",
  "null",
  "[1]",
];

export function integers(
  parameters: readonly { name: string; minimum?: number; maximum?: number }[],
): readonly RawRequest[] {
  return Object.entries(codes).flatMap(([name, code]) => {
    const { minimum = 0, maximum = 0 } = parameters.find((parameter) => parameter.name === name)!;
    // The last two are Infinity to JavaScript, which is in no range, and is no integer of JSON.
    const endless = "9".repeat(309);
    const outside = [
      minimum - 1,
      maximum + 1,
      maximum * 1000,
      -maximum,
      endless,
      `-${endless}`,
    ].map(String);
    const withValue = (value: string) => ({ target: `${target}&${name}=${value}` });
    return [
      ...each(`valid ${name}`, [minimum, minimum + 1, maximum].map(String), withValue, ok),
      ...each(
        `invalid ${name}`,
        [...invalidIntegers, ...invalidEncodedIntegers, ...outside],
        withValue,
        `400 ${code}`,
      ),
    ];
  });
}

export const queries: readonly RawRequest[] = [
  ...each(
    "a valid query",
    [`${databaseUser}&database=a`, `&${databaseUser}&&user=a&`, `%75ser=a&${databaseUser}`],
    (query) => ({ target: `${path}?${query}` }),
    ok,
  ),
  ...each(
    "an invalid query",
    ["user=a&user=a", "user", "user=", "foo=1", "=1", "__proto__=1", "User=a", "user[]=a"],
    (query) => ({ target: `${path}?${databaseUser}&${query}` }),
    "400 DAS.200100",
  ),
  ...each(
    "an invalid encoding",
    ["user=%", "user=%zz", "user=%c3", "user=%ed%a0%80", "%zz=1"],
    (query) => ({ target: `${path}?${databaseUser}&${query}` }),
    "400 DAS.200100",
  ),
  one("no query", { target: path }, "400 DAS.200112"),
  one("no user and no database", { target: `${path}?${databaseUser}` }, "400 DAS.200100"),
  one("an empty database", { target: `${target}&database=` }, "400 DAS.200108"),
  one("a short project", { target: target.replace(projectId, "a") }, "400 DAS.200113"),
  one(
    "an instance with a hyphen",
    { target: target.replace(params.instance_id, "a-b") },
    "400 DAS.200114",
  ),
];

const signed = { target, host: "das.example.com", key };

export const credentials: readonly RawRequest[] = [
  ...each(
    "an invalid token",
    ["X-Auth-Token:", "X-Auth-Token: a b", "X-Auth-Token: wrong", `X-Token: ${token}`],
    (line) => ({ headers: [host, line] }),
    unauthorised,
  ),
  one("two tokens", { headers: [host, credential, credential] }, unauthorised),
  one("no credential and no parameters", { target: path, headers: [host] }, unauthorised),
  ...each(
    "a malformed signature",
    ["", "Bearer a", "Basic YTpi", "SDK-HMAC-SHA256", "SDK-HMAC-SHA256 Access=a"],
    (value) => ({ headers: [host, `Authorization: ${value}`] }),
    unauthorised,
  ),
  one("a signature", { headers: sign(signed) }, ok),
  one(
    "a signature of another target",
    { headers: sign({ ...signed, target: `${target}a` }) },
    unauthorised,
  ),
  one(
    "a signature of the absolute form's host",
    { target: `http://das.example.com${target}`, headers: sign(signed) },
    ok,
  ),
  one(
    "a signature of another host than the absolute form's",
    { target: `http://other.example.com${target}`, headers: sign(signed) },
    unauthorised,
  ),
  one("a signed body", { ...bodyOf("{}"), headers: sign({ ...signed, body: "{}" }) }, ok),
  one(
    "a signed body in chunks",
    { ...chunksOf("{}"), headers: sign({ ...signed, body: "{}" }) },
    ok,
  ),
  one(
    "a body other than the signed one",
    { ...bodyOf("[]"), headers: sign({ ...signed, body: "{}" }) },
    unauthorised,
  ),
  one(
    "a signed hash of the body",
    { ...bodyOf("{}"), headers: sign({ ...signed, body: "{}", contentHash: hash("{}") }) },
    ok,
  ),
  one(
    "a signed hash of another body",
    { ...bodyOf("[]"), headers: sign({ ...signed, body: "{}", contentHash: hash("{}") }) },
    unauthorised,
  ),
  one(
    "a body declared unsigned",
    { ...bodyOf("{}"), headers: sign({ ...signed, contentHash: "UNSIGNED-PAYLOAD" }) },
    ok,
  ),
  one(
    "a signed hash that is none",
    { headers: sign({ ...signed, contentHash: "nonsense" }) },
    unauthorised,
  ),
];
