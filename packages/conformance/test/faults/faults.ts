import type { Failure } from "./call-all-the-while.ts";
import { endStatements } from "./end-statements.ts";
import { freeze } from "./freeze.ts";
import { holdUp } from "./hold-up.ts";
import { account, limits, type Scene } from "./open-scene.ts";

/** Something that a database suffers. */
export interface Fault {
  name: string;
  /** Has the server read through the network. */
  isNetworked?: boolean;
  /** Begins it, and gives what ends it. */
  begin: (scene: Scene) => Promise<() => Promise<void> | void>;
  /** From its beginning to its end, in milliseconds. */
  lastsMs: number;
  /** What each call is told that has this time to itself; left out, it is answered. */
  told?: Failure;
  /** What a call may be told, too, that its beginning or its end meets under way. */
  toldInPassing?: Failure;
}

const fail = (error_msg: string): Failure => ({
  name: "ServerError",
  status: 500,
  error_code: "DAS.500000",
  error_msg,
});
const unreachable = fail("The node cannot be reached.");
const late = fail("The node did not answer in time.");
const refused = fail("The node refused the database user.");
const full: Failure = {
  name: "RateLimitError",
  status: 429,
  error_code: "APIGW.0308",
  error_msg: "Too many calls wait for the node; try again in some seconds.",
};

const { user, password } = account;
/** Long enough for a call to begin, and to run out of time. */
const longMs = 2 * limits.timeoutMs + 300;
const shortMs = 300;
/** More than there are when nobody else has any. */
const mostConnections = 20;

export const faults: readonly Fault[] = [
  {
    name: "MySQL is killed, and started again",
    async begin({ database, steady }) {
      await steady.end(() => database.kill());
      return () => database.restart();
    },
    lastsMs: shortMs,
    told: unreachable,
  },
  {
    name: "MySQL is shut down, and started again",
    async begin({ database, steady, administrator }) {
      await steady.end(async () => {
        await administrator.run("SHUTDOWN");
        await administrator.waitForEnd();
      });
      return () => database.restart();
    },
    lastsMs: shortMs,
    told: unreachable,
  },
  {
    name: "MySQL takes administrators alone",
    async begin({ administrator }) {
      await administrator.shutOut(user, "SET GLOBAL offline_mode = ON");
      return () => administrator.run("SET GLOBAL offline_mode = OFF");
    },
    lastsMs: shortMs,
    told: unreachable,
  },
  {
    name: "MySQL is frozen",
    begin: freeze,
    lastsMs: longMs,
    told: late,
  },
  {
    name: "the server's account is locked",
    async begin({ administrator }) {
      await administrator.shutOut(user, `ALTER USER ${user} ACCOUNT LOCK`);
      return () => administrator.run(`ALTER USER ${user} ACCOUNT UNLOCK`);
    },
    lastsMs: shortMs,
    told: refused,
    toldInPassing: unreachable,
  },
  {
    name: "the server's account has another password",
    async begin({ administrator }) {
      await administrator.shutOut(user, `ALTER USER ${user} IDENTIFIED BY 'another'`);
      return () => administrator.run(`ALTER USER ${user} IDENTIFIED BY '${password}'`);
    },
    lastsMs: shortMs,
    told: refused,
    toldInPassing: unreachable,
  },
  {
    name: "others have all connections",
    async begin({ administrator }) {
      const others = await Promise.all(
        Array.from({ length: mostConnections }, () => administrator.open()),
      );
      await administrator.shutOut(user, `SET GLOBAL max_connections = ${mostConnections}`);
      return () => others.forEach((session) => session.destroy());
    },
    lastsMs: shortMs,
    told: full,
    toldInPassing: unreachable,
  },
  {
    name: "somebody ends whatever statement the server runs",
    begin: endStatements,
    lastsMs: 1000,
    toldInPassing: unreachable,
  },
  {
    name: "new sessions wait for a lock",
    async begin({ administrator }) {
      await administrator.run(
        "CREATE DATABASE IF NOT EXISTS shop",
        "CREATE TABLE IF NOT EXISTS shop.gate (id INT)",
        `GRANT SELECT ON shop.gate TO ${user}`,
      );
      const holder = await administrator.open();
      await holder.query("LOCK TABLES shop.gate WRITE");
      await administrator.shutOut(
        user,
        "SET GLOBAL init_connect = 'DO (SELECT COUNT(*) FROM shop.gate)'",
      );
      return async () => {
        await administrator.run("SET GLOBAL init_connect = ''");
        holder.destroy();
      };
    },
    lastsMs: longMs,
    told: late,
    toldInPassing: unreachable,
  },
  {
    name: "others wait for locks of rows, tables, their metadata and a backup",
    begin: (scene) =>
      holdUp(scene, [
        { held: ["BEGIN", "UPDATE shop.one SET id = 2"], waiting: "UPDATE shop.one SET id = 3" },
        { held: ["BEGIN", "SELECT * FROM shop.two"], waiting: "LOCK TABLES shop.two WRITE" },
        { held: ["LOCK TABLES shop.three WRITE"], waiting: "SELECT * FROM shop.three" },
        { held: ["LOCK INSTANCE FOR BACKUP"], waiting: "CREATE TABLE shop.five (id INT)" },
      ]),
    lastsMs: shortMs,
  },
  {
    name: "all tables are locked",
    begin: (scene) =>
      holdUp(scene, [
        { held: ["FLUSH TABLES WITH READ LOCK"], waiting: "UPDATE shop.one SET id = 2" },
      ]),
    lastsMs: shortMs,
  },
  {
    name: "the network is cut",
    isNetworked: true,
    async begin({ network }) {
      network.cut();
      return network.mend;
    },
    lastsMs: shortMs,
    told: unreachable,
  },
  {
    name: "the network swallows everything",
    isNetworked: true,
    async begin({ network }) {
      network.swallow();
      return network.mend;
    },
    lastsMs: longMs,
    told: late,
  },
  {
    name: "the network is slow",
    isNetworked: true,
    async begin({ network }) {
      network.slowDown(30);
      return network.mend;
    },
    lastsMs: 1000,
  },
  {
    name: "the network is slower than a call may be",
    isNetworked: true,
    async begin({ network }) {
      network.slowDown(limits.timeoutMs);
      return network.mend;
    },
    lastsMs: longMs,
    told: late,
  },
];
