import stringWidth from "string-width";
import type { Process } from "@das-processes/client";
import { describe, expect, test } from "vitest";
import { harmful } from "./harmful.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { makeSession } from "./make-session.ts";
import { runCli } from "./run-cli.ts";
import { startSessions } from "./start-sessions.ts";
import { writeRecording } from "./write-recording.ts";

const fields = Object.keys(makeSession(1)) as (keyof Process)[];

test("There are at least 60 hostile texts.", () => {
  expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(60);
});

describe.each(fields)("In the column %s, of every hostile text", (field) => {
  const sessions = hostileTexts.map((text, index) => ({
    ...makeSession(index + 1),
    [field]: field === "id" ? `${text}${index}` : text,
  }));

  test.each(["table", "json", "ndjson", "csv", "markdown"])(
    "nothing harmful reaches a terminal, as %s.",
    async (output) => {
      const cwd = await writeRecording(sessions);
      const args = ["list", "--from", "monday.ndjson", "--output", output];
      for (const more of [[], ["--full"]]) {
        const { stdout, stderr, exitCode } = await runCli([...args, ...more], { cwd });
        expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
        expect(harmful.exec(stdout)).toBeNull();
      }
    },
  );

  test("every value is exact in JSON.", async () => {
    const cwd = await writeRecording(sessions);
    const { stdout } = await runCli(["list", "--from", "monday.ndjson", "--output", "json"], {
      cwd,
    });
    const values = (JSON.parse(stdout) as Process[]).map((session) => session[field]);
    // A file in UTF-8 has no half of a character: JSON escapes it.
    expect(values.toSorted()).toEqual(sessions.map((session) => session[field]).toSorted());
  });

  test("the columns stay aligned.", async () => {
    const cwd = await writeRecording(sessions);
    const last = field === "id" ? "user" : "id";
    const args = ["list", "--from", "monday.ndjson", "--columns", `${field},${last}`, "--full"];
    const lines = (await runCli(args, { cwd })).stdout
      .split("\n")
      .slice(1, hostileTexts.length + 1);
    // The last column is as wide in each of the lines: it ends, or begins, at the same place.
    expect(new Set(lines.map((line) => stringWidth(line)))).toHaveLength(1);
  });
});

test("What the service says in an error is as harmless.", async () => {
  const server = await startSessions([]);
  const texts = hostileTexts.slice();
  while (texts.length > 0) {
    const error_msg = texts.splice(0, 8).join(" ");
    server.failure = { status: 400, body: { error_code: "DAS.200100", error_msg } };
    const args = ["list", "--endpoint", server.url, "--all", "--debug"];
    const { stdout, stderr, exitCode } = await runCli(args);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 5 });
    expect(harmful.exec(stderr)).toBeNull();
  }
});
