import { names } from "./names.ts";

/** What a session of the crowd does, and how MySQL names that. */
export interface Member {
  kind: string;
  user: string;
  /** Left out, it has chosen none. */
  database?: string | undefined;
  /** What its client writes in; UTF-8 by default. */
  charset?: string;
  /** What is over before the crowd is complete. */
  before?: readonly string[];
  /** What it runs as long as the crowd is there. */
  statement?: string;
  /** Makes it a prepared statement. */
  values?: readonly number[];
  /** How the statement is listed, where that is not as it was sent. */
  listed?: string;
  state?: string;
}

export const databases = ["shop", "report", "stock", "lobby", ...names];

/** Those who wait, and what they wait for, need a table for each kind of waiting. */
export const tables = [
  "CREATE TABLE shop.orders (id INT PRIMARY KEY, qty INT)",
  "INSERT INTO shop.orders VALUES (1, 3), (2, 3)",
  "CREATE TABLE shop.prices SELECT * FROM shop.orders",
  "CREATE TABLE shop.notes ENGINE = MyISAM SELECT * FROM shop.orders",
];

/** They hold what others wait for. */
export const holders: readonly Member[] = [
  {
    kind: "holding a row",
    user: "holder",
    database: "shop",
    before: ["BEGIN", "UPDATE orders SET qty = 4 WHERE id = 1"],
  },
  {
    kind: "holding a table",
    user: "holder",
    database: "shop",
    statement: "SELECT SLEEP(1000) FROM notes",
    state: "User sleep",
  },
  {
    kind: "holding what a table is like",
    user: "holder",
    database: "shop",
    before: ["BEGIN", "SELECT * FROM prices"],
  },
];

/** They begin their transactions one after the other. */
export const keepers = repeat(24, () => ({
  kind: "idle in a transaction",
  user: "keeper",
  database: "shop",
  before: ["BEGIN", "SELECT * FROM orders"],
}));

const long = `SELECT SLEEP(1000) /* ${"a'\\\"é中😀\t\r\n".repeat(7000)} */`;
const bytes = Buffer.from("SELECT SLEEP(1000), _binary'a\xff\xc3\xf0\x9f\x98b'", "latin1");

export const members: readonly Member[] = [
  ...repeat(70, (index) => ({
    kind: "sleeping",
    user: "app",
    database: ["shop", "report", "stock", undefined][index % 4],
  })),
  ...repeat(40, (index) => ({
    kind: "running",
    user: "app",
    database: ["shop", "report"][index % 2],
    statement: `SELECT SLEEP(1000) /* ${index} */`,
    state: "User sleep",
  })),
  ...repeat(24, (index) => ({
    kind: "running a prepared statement",
    user: "app",
    database: ["report", "stock"][index % 2],
    statement: `SELECT SLEEP(?) /* 订单 😀 ${index} */`,
    values: [1000],
    listed: `SELECT SLEEP(1000) /* 订单 😀 ${index} */`,
    state: "User sleep",
  })),
  ...repeat(20, (index) => ({
    kind: "waiting for a row",
    user: "waiter",
    database: "shop",
    statement: `UPDATE orders SET qty = ${index} WHERE id = 1`,
    state: "updating",
  })),
  ...repeat(20, (index) => ({
    kind: "waiting for a table",
    user: "waiter",
    database: "shop",
    statement: `UPDATE notes SET qty = ${index}`,
    state: "Waiting for table level lock",
  })),
  ...repeat(20, (index) => ({
    kind: "waiting to change a table",
    user: "waiter",
    database: "shop",
    statement: `ALTER TABLE prices ADD COLUMN price${index} INT`,
    state: "Waiting for table metadata lock",
  })),
  ...repeat(3 * names.length, (index) => {
    const name = names[index % names.length]!;
    return { kind: "with an odd name", user: name, database: name };
  }),
  // The one's user in the other's database, which a filter has to tell apart.
  ...names.flatMap((user, index) => {
    const database = names[(index + 1) % names.length];
    const member = { kind: "with odd names", user, database };
    const sql = `SELECT SLEEP(1000) /* 😀 ${user} */`;
    return [member, ...repeat(2, () => ({ ...member, statement: sql, state: "User sleep" }))];
  }),
  // One alone, as MySQL sends every statement to those who want any.
  {
    kind: "running a long statement",
    user: "writer",
    database: "订单",
    statement: long,
    state: "User sleep",
  },
  ...[
    { kind: "running an emoji", statement: "SELECT SLEEP(1000), '😀 订单', '👩\u200d👩\u200d👧'" },
    { kind: "running a NUL", statement: "SELECT SLEEP(1000), 'a\0b😀'" },
    // The driver does not know of the other character set, and sends a byte for each letter.
    {
      kind: "running bytes that are no text",
      charset: "LATIN1_SWEDISH_CI",
      before: ["SET NAMES utf8mb4"],
      statement: bytes.toString("latin1"),
      listed: bytes.toString(),
    },
    {
      kind: "running bytes with a NUL, after which MySQL shows none",
      charset: "LATIN1_SWEDISH_CI",
      before: ["SET NAMES utf8mb4"],
      statement: "SELECT SLEEP(1000), _binary'a\xff\0b'",
      listed: "SELECT SLEEP(1000), _binary'a\ufffd",
    },
    { kind: "in Latin-1", charset: "LATIN1_SWEDISH_CI", statement: "SELECT SLEEP(1000), 'é Ã© ß'" },
    { kind: "in GBK", charset: "GBK_CHINESE_CI", statement: "SELECT SLEEP(1000), '订单 联通'" },
    {
      kind: "in Shift JIS",
      charset: "SJIS_JAPANESE_CI",
      statement: "SELECT SLEEP(1000), '注文 表'",
    },
  ].flatMap((member) =>
    repeat(3, () => ({ database: "stock", ...member, user: "writer", state: "User sleep" })),
  ),
];

function repeat(count: number, make: (index: number) => Member): Member[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
