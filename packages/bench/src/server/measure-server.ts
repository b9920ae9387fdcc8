import { startDatabase } from "@das-processes/mysql";
import { createConnection } from "mysql2/promise";
import { forkProgram } from "../fork-program.ts";
import { query, token } from "../parameters.ts";
import type { Section } from "../report.ts";
import { spreadOf } from "../spread.ts";
import type { Step } from "../step.ts";
import { measureLoad, type Autocannon, type Load } from "./measure-load.ts";
import { measurePage } from "./measure-page.ts";
import { pageUrl } from "./page-url.ts";
import { recordStatements } from "./record-statements.ts";

const totals = [100, 1000, 5000];
const account = { user: "das", password: "secret" };

/** Measures the built reference server on a MySQL with ever more sessions. */
export async function measureServer(step: Step, requirePeer: NodeJS.Require): Promise<Section[]> {
  const autocannon = requirePeer("autocannon") as Autocannon;
  const database = await step("Starting a MySQL", () =>
    startDatabase({ args: [`--max-connections=${totals.at(-1)! + 100}`] }),
  );
  const { host, port, user, password } = database;
  const root = await createConnection({ host, port, user, password });
  await root.query("CREATE USER ? IDENTIFIED BY ?", [account.user, account.password]);
  await root.query("GRANT PROCESS ON *.* TO ?", [account.user]);
  await root.query("CREATE USER ?", [query.user]);
  const connection = await createConnection({ host, port, ...account });
  const login = { host, port, user: query.user };
  const crowd = await forkProgram(new URL("hold-sessions.ts", import.meta.url), login);
  const server = await forkProgram(
    new URL("serve-sessions.ts", import.meta.url),
    { host, port },
    account,
  );
  const endpoint = server.greeting as string;
  const ask = () => fetch(pageUrl(endpoint), { headers: { "X-Auth-Token": token } });

  const pages: Section[] = [];
  const loads = new Map<string, Load>();
  for (const total of totals) {
    const name = `${total.toLocaleString("en")} sessions`;
    await step(`Opening ${name}`, () => crowd.ask(total));
    await ask();
    // Not the first call, as the server looks at the transactions now and then only.
    const statements = await recordStatements(root, account.user, ask);
    pages.push(await step("Pages", () => measurePage(total, endpoint, statements, connection)));
    loads.set(name, await step("Load", () => measureLoad(endpoint, autocannon)));
  }
  await Promise.all([server.close(), crowd.close(), root.end(), connection.end()]);
  await database.close();
  return [
    ...pages,
    toSection(
      "Requests a second for pages of 100, 32 in flight",
      "1/s",
      loads,
      "requestsPerSecond",
    ),
    toSection("The time that 99 % of those requests take at most", "ms", loads, "p99"),
  ];
}

function toSection(
  title: string,
  unit: Section["unit"],
  loads: ReadonlyMap<string, Load>,
  figure: keyof Load,
): Section {
  const rows = [...loads].map(([name, load]) => ({
    name,
    ...spreadOf(load[figure]),
    comparisons: {},
  }));
  return { title, unit, rows };
}
