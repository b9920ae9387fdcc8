import type { Process } from "@das-processes/client";
import { makeSession } from "./make-session.ts";

const asleep = { command: "Sleep", state: "", sql: "" };

/** Two of the shop's are active, one is idle in transaction, and two are asleep. */
export const exampleSessions: readonly Process[] = [
  makeSession(5, {
    user: "event_scheduler",
    host: "localhost",
    database: "--",
    command: "Daemon",
    time: "864000",
    sql: "",
  }),
  makeSession(21, { ...asleep, host: "192.0.2.10:55696", database: "shop", time: "93784" }),
  makeSession(22, {
    user: "report",
    host: "192.0.2.10:55708",
    database: "shop",
    time: "250",
    trx_executed_time: "240",
  }),
  makeSession(23, {
    ...asleep,
    host: "192.0.2.11:40022",
    database: "shop",
    time: "300",
    trx_executed_time: "312",
  }),
  makeSession(24, {
    command: "Execute",
    host: "[2001:db8::5]:3306",
    database: "shop",
    time: "4",
    trx_executed_time: "4",
  }),
  makeSession(25, { ...asleep, user: "用户", host: "::1", database: "订单", time: "9" }),
  makeSession(26, { ...asleep, host: "2001:db8::5:51022", database: "shop", time: "60" }),
];
