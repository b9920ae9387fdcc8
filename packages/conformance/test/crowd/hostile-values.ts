import { databases } from "./members.ts";
import { users } from "./users.ts";

/** A value of a parameter, as it stands in a query. */
export interface HostileValue {
  written: string;
  /** The text that it means; undefined if it means none, or an empty one. */
  meant: string | undefined;
}

/** What somebody writes who wants to see more than his own. */
const fragments = [
  "'",
  "''",
  '"',
  "`",
  "\\",
  "\\'",
  '\\"',
  "\\\\'",
  "' OR 1=1 -- ",
  "\\' OR 1=1 -- ",
  "' OR '1'='1",
  '" OR ""="',
  "') OR ('1'='1",
  "' OR 1=1#",
  "' OR 1=1/*",
  "' UNION SELECT 1 -- ",
  "'; DROP DATABASE shop; -- ",
  "' AND SLEEP(10) -- ",
  "--",
  "#",
  "/*",
  "*/",
  "/*! OR 1=1 */",
  ";",
  "%",
  "_",
  "?",
  "${user}",
  "{{user}}",
  "&user=app",
  "&limit=0",
  "=",
  "+",
  " ",
  "\t",
  "\n",
  "\r\n",
  "\0",
  "\0' OR 1=1 -- ",
  "\u001a",
  "\u007f",
  "\u00a0",
  "\u0301",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\uff07 OR 1=1",
  "\u02bc",
  "\ufffd",
  "\uffff",
  "😀",
];

/** They have another case, accent or width than a name has, or another script. */
const lookalikes = [
  "APP",
  "aPp",
  "SHOP",
  "O'Brien",
  "o\uff07brien",
  "ａｐｐ",
  "äpp",
  "аpp",
  "訂單",
  "ÜNÏCODE",
  "unicode",
];

/** Percent-encoding that is none, or not of UTF-8. */
const broken = [
  "%",
  "%4",
  "%zz",
  "%u0061",
  "app%",
  "%80",
  "%bf",
  "%ff",
  "%fe%ff",
  "%c3",
  "%c3%28",
  "%c0%af",
  "%c0%80",
  "%c1%27",
  "%bf%27",
  "%e4%ba",
  "%e0%80%a7",
  "%ed%a0%80",
  "%ed%a0%bd%ed%b8%80",
  "%f0%9f%98",
  "%f4%90%80%80",
  "%f8%88%80%80%a7",
  "app%00%ff",
  "o%27brien%ff",
];

/** Without a need, or not by the book. */
const unusual: readonly HostileValue[] = [
  { written: "", meant: undefined },
  { written: "%61%70%70", meant: "app" },
  { written: "o%27brien", meant: "o'brien" },
  { written: "o%27brien+%e8%ae%a2%E5%8d%95", meant: "o'brien 订单" },
  { written: "%2561pp", meant: "%61pp" },
  { written: "app%2Bapp", meant: "app+app" },
  { written: '"quoted"', meant: '"quoted"' },
  { written: "back\\slash", meant: "back\\slash" },
  { written: "`tick`", meant: "`tick`" },
  { written: "' OR 1=1 -- x".replaceAll(" ", "+"), meant: "' OR 1=1 -- x" },
  { written: "<|^{}[]>", meant: "<|^{}[]>" },
  // A request line has no other bytes than those of ASCII.
  { written: "\xe9", meant: undefined },
  { written: Buffer.from("订单").toString("latin1"), meant: undefined },
];

const longBytes = 65_536;

/** Longer than a request line may be by default. */
const long = ["'", "\\", "%", "订", "\0", "' OR 1=1 -- ", "app "].map((text) =>
  text.repeat(Math.ceil(longBytes / Buffer.byteLength(text))),
);

const texts = [
  ...users,
  ...databases,
  ...fragments,
  ...fragments.flatMap((fragment) => [`app${fragment}`, `${fragment}app`, `o'brien${fragment}`]),
  ...lookalikes,
  ...long,
  "app".padEnd(longBytes),
];

/** Of each value one. */
export const hostileValues: readonly HostileValue[] = [
  ...[...new Set(texts)].map((text) => ({ written: encodeURIComponent(text), meant: text })),
  ...broken.map((written) => ({ written, meant: undefined })),
  ...unusual,
];
