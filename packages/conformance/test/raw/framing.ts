import { key } from "../../src/suite/client-of.ts";
import {
  bodyOf,
  chunksOf,
  close,
  credential,
  each,
  first,
  host,
  limits,
  malformed,
  notFound,
  ok,
  one,
  target,
  toBytes,
  tooLong,
  wrongMethod,
  type RawRequest,
} from "./raw-request.ts";
import { sign } from "./sign.ts";

export const framing: readonly RawRequest[] = [
  ...each(
    "an unsupported version",
    ["", "HTTP/2.0", "HTTP/1.2", "HTTP/0.8", "HTTP/11", "http/1.1", "HTTP/1,1", "HTP/1.1"],
    (version) => ({ version }),
    malformed,
  ),
  ...each(
    "a malformed header",
    [
      "no colon",
      ": no name",
      "Space : before",
      "Bad(name): a",
      "Nul: \0",
      "Del: \x7f",
      "Bare: \rA",
      "Ü: a",
    ],
    (line) => ({ more: [line, close] }),
    malformed,
  ),
  ...each(
    "an invalid Content-Length",
    ["-1", "+1", "0x1", "1, 1", "1 1", "1e1", "", "99999999999999999999999", "a"],
    (value) => ({ more: [`Content-Length: ${value}`, close], body: "a" }),
    malformed,
  ),
  ...each(
    "an unsupported Transfer-Encoding",
    ["gzip", "chunked, gzip", "identity", "chunked;q=1", "xchunked", ""],
    (value) => ({ more: [`Transfer-Encoding: ${value}`, close], body: "0\r\n\r\n" }),
    malformed,
  ),
  ...each(
    "a second length",
    ["Content-Length: 1", "Content-Length: 2", "Transfer-Encoding: chunked"],
    (line) => ({ more: ["Content-Length: 1", line, close], body: "0\r\n\r\n" }),
    malformed,
  ),
  ...each(
    "a malformed chunk",
    [
      "x\r\n",
      "-1\r\n",
      "1 1\r\n",
      "1\r\nab\r\n",
      "1\ra\r\n",
      "\r\n",
      "ffffffffffffffffff\r\n",
      "1;\0\r\n",
    ],
    (body) => ({ more: ["Transfer-Encoding: chunked", close], body }),
    malformed,
  ),
  ...each(
    "not HTTP",
    ["SSH-2.0-OpenSSH_9.7", "\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03", "\0", "EHLO a", "<xml/>"],
    (text) => `${text}\r\n\r\n`,
    malformed,
  ),
  one("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", malformed),
  one("HTTP/0.9", `GET ${target}\r\n\r\n`, malformed),
  one("bare line feeds", toBytes().replaceAll("\r\n", "\n"), malformed),
  one("a folded header", { more: ["X-Folded: a", " b", close] }, malformed),
  one("an empty line before", `\r\n${toBytes()}`, ok),
];

const longBody = "a".repeat(limits.bodyBytes);
const longValue = "a".repeat(limits.headerBytes);

export const lengths: readonly RawRequest[] = [
  one("a long target", { target: target + longValue }, tooLong),
  one("a very long target", { target: target + longValue.repeat(10) }, tooLong),
  one("a long header", { more: [`X-Long: ${longValue}`, close] }, tooLong),
  one("a long header name", { more: [`X-${longValue}: a`, close] }, tooLong),
  one(
    "many headers",
    { more: Array.from({ length: 2000 }, (_, index) => `X-${index}: value`) },
    tooLong,
  ),
  one("a long chunk extension", { ...chunksOf("a"), body: `1;${longValue}a\r\na\r\n` }, tooLong),
  one("a body of the maximum length", bodyOf(longBody), ok),
  one("chunks of the maximum length", chunksOf(longBody), ok),
  one("a body one byte longer", bodyOf(`${longBody}a`), tooLong),
  one("chunks one byte longer", chunksOf(`${longBody}a`), tooLong),
  one(
    "chunks one byte longer that never end",
    { more: ["Transfer-Encoding: chunked"], body: chunksOf(`${longBody}a`).body!.slice(0, -5) },
    tooLong,
  ),
  one("chunks of 2 MB", chunksOf(longBody.repeat(32)), tooLong),
  one("a body of 2 MB", bodyOf(longBody.repeat(32)), tooLong),
  one("a long body that never arrives", { more: ["Content-Length: 1000000000", close] }, tooLong),
  one("a long body and no credential", { ...chunksOf(`${longBody}a`), headers: [host] }, tooLong),
  one(
    "a signed body one byte longer",
    {
      ...bodyOf(`${longBody}a`),
      headers: sign({ target, host: "das.example.com", key, body: `${longBody}a` }),
    },
    tooLong,
  ),
];

const garbage = "hello\r\n\r\n";

export const pipelines: readonly RawRequest[] = [
  one("five valid, then not HTTP", first.repeat(5) + garbage, ok, ok, ok, ok, ok, malformed),
  one("valid, then a long target", first + toBytes({ target: target + longValue }), ok, tooLong),
  one("valid, then no Host", first + toBytes({ headers: [credential] }), ok, malformed),
  one("valid, then valid and last", first + toBytes(), ok, ok),
  one(
    "valid between two refused",
    toBytes({ method: "POST", more: [] }) + first + toBytes({ target: "/" }),
    wrongMethod,
    ok,
    notFound,
  ),
  one("valid and last, then not HTTP", toBytes() + garbage, ok),
  one(
    "valid, then a malformed chunk",
    first + toBytes({ ...chunksOf(""), body: "x\r\n" }),
    ok,
    malformed,
  ),
  one(
    "a malformed chunk, then valid",
    toBytes({ more: ["Transfer-Encoding: chunked"], body: "x\r\n" }) + toBytes(),
    malformed,
  ),
  one(
    "valid with a body, then not HTTP",
    toBytes({ more: ["Content-Length: 2"], body: "{}" }) + garbage,
    ok,
    malformed,
  ),
  one(
    "refused with a malformed chunk",
    { method: "POST", ...chunksOf(""), body: "x\r\n" },
    wrongMethod,
  ),
];

export const slow: readonly RawRequest[] = [
  one("nothing", "", malformed),
  one("half a request line", "GET /v3", malformed),
  one("headers that never end", `GET ${target} HTTP/1.1\r\n${host}\r\n`, malformed),
  one("a body that never ends", { more: ["Content-Length: 9"], body: "a" }, malformed),
  one(
    "chunks that never end",
    { more: ["Transfer-Encoding: chunked"], body: "1\r\na\r\n" },
    malformed,
  ),
  one("valid, then half a request line", `${first}GET /v3`, ok, malformed),
];
