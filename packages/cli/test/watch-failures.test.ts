import { EventEmitter, once } from "node:events";
import { expect, test } from "vitest";
import { makeSession } from "./make-session.ts";
import { openWatch } from "./open-watch.ts";
import { startSessions } from "./start-sessions.ts";

const failing = {
  status: 418,
  body: { error_code: "DAS.1", error_msg: "\u001B[31mtea\u202E only" },
};

test("a failed refresh keeps the last data, and says how old it is and what has failed", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const { waitFor, lines } = openWatch(sessions.url, [], { columns: 200 });
  await waitFor("took");
  sessions.failure = { status: 500, body: { error_code: "DAS.2", error_msg: "out of order" } };
  await waitFor(/failed \d+s ago: 127\.0\.0\.1:\d+ failed \(500 DAS\.2 "out of order"\)/u);
  expect(lines()[2]).toContain("SELECT 1");
  await waitFor(/^(?:[3-9]|\d\d)s old · took/mu);
  sessions.failure = undefined;
  await waitFor((now) => !now.join("\n").includes("failed"));
  await waitFor(/^[01]s old/mu);
});

test("what has failed and what to do is read whole at 80 x 24", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const { waitFor, lines } = openWatch(sessions.url);
  await waitFor("took");
  sessions.failure = { status: 500, body: { error_code: "DAS.2", error_msg: "out of order" } };
  await waitFor("failed");
  expect(lines().slice(-3, -1).join(" ")).toMatch(
    /^failed \d+s ago: .* failed \(500 DAS\.2 "out of order"\): try again later; .*\.$/u,
  );
});

test("after a refusal nothing more is asked until somebody wants it", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const { waitFor, press } = openWatch(sessions.url, [], { columns: 200 });
  await waitFor("took");
  sessions.failure = { status: 401, body: { error_code: "APIGW.0307", error_msg: "expired" } };
  await waitFor("refused the credential");
  const { requests } = sessions;
  await waitFor(/PAUSED · (?:[2-9]|\d\d)s old/u);
  expect(sessions.requests).toBe(requests);
  sessions.failure = undefined;
  press("p");
  await waitFor((now) => !now.join("\n").includes("PAUSED"));
  await waitFor((now) => !now.join("\n").includes("refused"));
});

test("words of the server are made harmless in the line of the failure", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const { waitFor, written } = openWatch(sessions.url, [], { columns: 200 });
  await waitFor("took");
  sessions.failure = failing;
  await waitFor("\uFFFD[31mtea\uFFFD only");
  expect(written()).not.toContain("\u001B[31mtea");
});

test("if the first request fails, the program ends with what is wrong and its exit code", async () => {
  const sessions = await startSessions([]);
  sessions.failure = failing;
  const { ended, lines, screen, waitFor } = openWatch(sessions.url);
  expect(await ended).toMatchObject({ exitCode: 5 });
  await waitFor("das-processes: 127.0.0.1");
  expect(lines().join("")).toContain("tea");
  expect(screen.buffer.active.type).toBe("normal");
});

test("a refresh never overlaps the one before, however long an answer takes", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const { waitFor } = openWatch(sessions.url);
  await waitFor("took");
  const gate = new EventEmitter();
  sessions.gate = once(gate, "open");
  await waitFor(/^(?:[3-9]|\d\d)s old/mu);
  expect(sessions.greatestAtOnce).toBe(1);
  sessions.processes = [makeSession(1), makeSession(2)];
  gate.emit("open");
  await waitFor("2 sessions,");
  expect(sessions.greatestAtOnce).toBe(1);
});

test("where there is no room for what has failed, the status says that something has", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const { waitFor, lines } = openWatch(sessions.url, [], { columns: 40, rows: 5 });
  await waitFor("took");
  sessions.failure = failing;
  await waitFor("FAILED");
  expect(lines()[2]).toContain("SELECT 1");
});
