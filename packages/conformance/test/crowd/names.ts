/**
 * Each is the name of a user of the crowd and of a database. An emoji is none: MySQL keeps names in
 * three bytes a character, and makes a question mark of it.
 */
export const names = [
  "o'brien",
  "o'brien 订单",
  "订单",
  "订".repeat(32),
  '"quoted"',
  "back\\slash",
  "`tick`",
  "ünïcode",
  "per%cent",
  "app%",
  "___",
  "App",
  "app\u00a0",
  "app\u200b",
  "\uff07 OR 1=1",
  "' OR 1=1 -- x",
  "x' OR user LIKE '%",
  "--",
  "NULL",
  "?",
] as const;
