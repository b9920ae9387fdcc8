import type { IncomingMessage } from "node:http";
import { ConnectionError, PageLimitError, TimeoutError } from "@das-processes/client";
import { describe, expect, onTestFinished, test } from "vitest";
import { describeError } from "../src/describe-error.ts";
import { exitCodes } from "../src/exit-codes.ts";
import { knownSecrets } from "../src/settings/known-secrets.ts";
import { runCli, settings } from "./run-cli.ts";
import { startAnswers } from "./start-answers.ts";

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | object;
}

/** An answer that reports a failure in the service's own form. */
function failure(status: number, error_code: string, error_msg: string): Answer {
  // What fails in passing is tried again at once.
  const headers = { "X-Request-Id": "request-7f3a", "Retry-After": "0" };
  return { status, headers, body: { error_code, error_msg } };
}

/** Starts a server that gives one answer to all. */
function startServer(toAnswer: (request: IncomingMessage) => Answer): Promise<string> {
  return startAnswers((request, response) => {
    const { status, headers, body = "" } = toAnswer(request);
    const isText = typeof body === "string";
    response.writeHead(status, {
      "Content-Type": isText ? "text/html" : "application/json",
      ...headers,
    });
    response.end(isText ? body : JSON.stringify(body));
  });
}

async function list(endpoint: string, options: readonly string[] = [], env: object = {}) {
  const args = ["list", "--user", "app", "--endpoint", endpoint, ...options];
  return runCli(args, { env: { ...settings, ...env } });
}

/** By a name: the answer, the exit code, and what is said, in which HOST is the server. */
const refusals: Record<string, [answer: Answer, exitCode: number, message: string]> = {
  "a wrong token": [
    failure(401, "APIGW.0301", "Incorrect IAM authentication information"),
    4,
    'HOST refused the credential (401 APIGW.0301 "Incorrect IAM authentication information"): das-processes config shows which it is; a token holds for 24 hours, and five failures lock a key for minutes.',
  ],
  "a wrong token, told by a 400": [
    failure(400, "DAS.200051", "Authentication failed"),
    4,
    'HOST refused the credential (400 DAS.200051 "Authentication failed"): das-processes config shows which it is; a token holds for 24 hours, and five failures lock a key for minutes.',
  ],
  "a missing permission": [
    failure(403, "APIGW.0302", "No permission"),
    4,
    'The credential may not list these sessions (403 APIGW.0302 "No permission"): check the project, or ask its owner for the permission.',
  ],
  "an unknown instance": [
    failure(400, "DAS.200114", "Invalid instance"),
    5,
    'HOST refused the request (400 DAS.200114 "Invalid instance"): check --instance-id, and that the instance is in this region and project.',
  ],
  "an unknown code": [
    failure(409, "DAS.999999", "Something else"),
    5,
    'HOST refused the request (409 DAS.999999 "Something else"): check its options.',
  ],
  "another service": [
    { status: 404, body: "<h1>Not here</h1>" },
    5,
    "HOST refused the request (404): check the endpoint.",
  ],
  "a redirect": [
    { status: 302, headers: { Location: "/login" } },
    5,
    "HOST refused the request (302): check the endpoint.",
  ],
  "too many calls": [
    failure(429, "APIGW.0308", "Throttled"),
    3,
    'HOST takes no more calls for now (429 APIGW.0308 "Throttled"): try again in some seconds, and less often.',
  ],
  "a failing service": [
    failure(500, "DAS.500000", "Internal error"),
    3,
    'HOST failed (500 DAS.500000 "Internal error"): try again later; --debug tells the request\'s id, for its support.',
  ],
  "a failing gateway": [
    { status: 503, headers: { "Retry-After": "0" }, body: "<html></html>" },
    3,
    "HOST failed (503): try again later; --debug tells the request's id, for its support.",
  ],
  "a page in the place of JSON": [
    { status: 200, body: "<h1>Welcome</h1>" },
    6,
    'HOST answered, but not as the service does (the body must be JSON, not "<h1>Welcome</h1>"): check the endpoint.',
  ],
  "sessions that are none": [
    { status: 200, body: { processes: "nope" } },
    6,
    "HOST answered, but not as the service does (/count is required): check the endpoint.",
  ],
};

describe("what the server refuses is told in one sentence that says what to do, with an exit code by its kind", () => {
  test.each(Object.entries(refusals))("%s", async (_, [answer, exitCode, message]) => {
    const endpoint = await startServer(() => answer);
    const sentence = message.replace("HOST", new URL(endpoint).host);
    expect(await list(endpoint)).toEqual({
      stdout: "",
      stderr: `das-processes: ${sentence}\n`,
      exitCode,
    });
  });
});

test("--debug adds the id of the request, and the attempts", async () => {
  const endpoint = await startServer(() => failure(429, "DAS.200002", "Too frequent"));
  const { stderr } = await list(endpoint, ["--debug"]);
  const lines = stderr.trim().split("\n");
  expect(lines.at(-1)).toMatch(/ \(request request-7f3a\)$/u);
  expect(lines.filter((line) => line.includes(" 429 "))).toHaveLength(4);
});

test("a server that cannot be reached is told by its address and the reason", async () => {
  const endpoint = await startAnswers((request) => request.socket.destroy());
  expect(await list(endpoint)).toEqual({
    stdout: "",
    stderr: `das-processes: No whole answer came from ${new URL(endpoint).host} (UND_ERR_SOCKET): check the endpoint or region, and the network.\n`,
    exitCode: 3,
  });
});

test("what takes too long is told with the time that was given", () => {
  const target = { method: "GET", url: "https://das.example/v3/project?user=app" };
  expect(describeError(new TimeoutError(target, 120_000))).toEqual({
    message:
      "No whole answer came from das.example within 120 seconds: try again, or check the network.",
    exitCode: exitCodes.couldNotAsk,
  });
});

test("a certificate that is not trusted is told with what to do", () => {
  const target = { method: "GET", url: "https://das.example/v3" };
  const cause = { code: "DEPTH_ZERO_SELF_SIGNED_CERT" };
  const error = new ConnectionError(target, new TypeError("fetch failed", { cause }));
  expect(describeError(error)).toEqual({
    message:
      "The certificate of das.example cannot be trusted (DEPTH_ZERO_SELF_SIGNED_CERT): check the endpoint, or name the file of its authority by NODE_EXTRA_CA_CERTS.",
    exitCode: exitCodes.couldNotAsk,
  });
});

test("an error of the program itself is told as one", () => {
  expect(describeError(new TypeError("x is not a function"))).toEqual({
    message: "The program itself failed: x is not a function.",
    exitCode: exitCodes.failed,
  });
});

test("a name that was given is printed without what controls a terminal", async () => {
  const { stderr, exitCode } = await runCli(["list", "--from", "\u001B[2J\u202E\n"]);
  expect(stderr).toMatch(/^das-processes: .*\n$/u);
  expect(stderr).not.toMatch(/[^\P{C}\n]/u);
  expect(exitCode).toBe(64);
});

test("pages that do not end are told", () => {
  expect(describeError(new PageLimitError("Stopped after 10000 pages"))).toEqual({
    message: "Stopped after 10000 pages: ask for one user or database.",
    exitCode: exitCodes.brokenAnswer,
  });
});

describe("a setting that the client cannot use is told by its option, and nothing is sent", () => {
  test.each([
    [
      ["--endpoint", "http://192.0.2.1"],
      "the endpoint (--endpoint) must use https: credentials could be read on the way",
    ],
    [
      ["--endpoint", "https://user:pass-word-1@das.example"],
      "the endpoint (--endpoint) must be an http or https URL without credentials, query and fragment",
    ],
    [
      ["--endpoint", "https://das.example", "--project-id", "short"],
      'the project (--project-id) must match ^[A-Za-z0-9]{32}$, not "short"',
    ],
    [
      ["--endpoint", "https://das.example", "--user", ""],
      '--user must have a minLength of 1, not ""',
    ],
  ])("%j", async (options, fault) => {
    const { stderr, exitCode } = await runCli(["list", "--user", "app", ...options]);
    expect(stderr).toBe(
      `das-processes: Nothing was sent: ${fault}. das-processes config shows where each setting comes from.\n`,
    );
    expect(exitCode).toBe(64);
  });
});

test("a message of the server is printed without what controls a terminal, and not at any length", async () => {
  const words = `\u001B[2J\u202E\u200B${"long ".repeat(1000)}`;
  const endpoint = await startServer(() => failure(400, "DAS.200100", words));
  const { stderr } = await list(endpoint);
  expect(stderr).not.toMatch(/[^\P{C}\n]|[\u200B\u202E]/u);
  expect(stderr.length).toBeLessThan(400);
});

describe("a credential is never told, not even one that the server sends back", () => {
  const token = "secret-token-of-a-tenant";
  const keys = {
    accessKey: "SECRETACCESSKEYID123",
    secretKey: "secret/key+of=a/tenant",
    securityToken: "secret-security-token",
  };
  const header = "secret-header-value";
  const secrets = [token, ...Object.values(keys), header];
  const environments: Record<string, Record<string, string>> = {
    "a token": { DAS_TOKEN: token },
    "a key": {
      DAS_TOKEN: "",
      DAS_ACCESS_KEY: keys.accessKey,
      DAS_SECRET_KEY: keys.secretKey,
      DAS_SECURITY_TOKEN: keys.securityToken,
    },
  };

  /** Writes back all that was sent, wherever there is room for it. */
  function echo(request: IncomingMessage, status: number): Answer {
    const words = secrets.concat(Object.values(request.headers).map(String)).join(" ");
    const hidden = words.replaceAll("secret", "sec\u200Bret");
    return {
      status,
      headers: { "X-Request-Id": words, "Retry-After": "0", Location: `/${words}` },
      body: { error_code: words, error_msg: `${words} ${hidden}`, processes: [{ [words]: words }] },
    };
  }

  test.each(
    Object.entries(environments).flatMap(([name, env]) =>
      [200, 302, 400, 401, 403, 404, 429, 500, 503].map((status) => [name, status, env] as const),
    ),
  )("%s, status %i", async (_, status, env) => {
    const endpoint = await startServer((request) => echo(request, status));
    const options = ["--debug", "--header", `X-Extra: ${header}`];
    const { stdout, stderr, exitCode } = await list(endpoint, options, env);
    expect(exitCode).not.toBe(0);
    expect(stdout).toBe("");
    // The others were not this run's to keep.
    for (const secret of [...Object.values(env).filter(Boolean), header]) {
      expect(stderr).not.toContain(secret);
      expect(stderr).not.toContain(secret.slice(0, 10));
    }
  });

  test("one that begins as another does", () => {
    const longer = `${token}-and-more`;
    for (const secret of [token, longer]) knownSecrets.add(secret);
    onTestFinished(() => [token, longer].forEach((secret) => knownSecrets.delete(secret)));
    expect(describeError(new TypeError(`bad ${longer}`)).message).toBe(
      "The program itself failed: bad ***.",
    );
  });

  test("one that stands where a long message is cut", async () => {
    const message = `${"long ".repeat(38)}${header} end`;
    const endpoint = await startServer(() => failure(400, "DAS.200100", message));
    const { stderr } = await list(endpoint, ["--header", `X-Extra: ${header}`]);
    expect(stderr).toContain("long ***");
    expect(stderr).not.toContain("secret");
  });

  test("one in an error of the program itself", () => {
    knownSecrets.add(token);
    onTestFinished(() => void knownSecrets.delete(token));
    expect(describeError(new TypeError(`bad ${token}`)).message).toBe(
      "The program itself failed: bad ***.",
    );
  });

  test("without an answer", async () => {
    const endpoint = await startAnswers((request) => request.socket.destroy());
    // At the same time, as each waits before it tries again.
    const runs = Object.values(environments).map((env) => list(endpoint, ["--debug"], env));
    for (const { stderr, exitCode } of await Promise.all(runs)) {
      expect(exitCode).toBe(3);
      for (const secret of secrets) expect(stderr).not.toContain(secret);
    }
  });

  test("one that no header can carry", async () => {
    const { stderr, exitCode } = await list("http://127.0.0.1:9", ["--debug"], {
      DAS_TOKEN: "secret token",
    });
    expect(stderr).toBe(
      "das-processes: Nothing was sent: the token must be visible ASCII without white space, 8 characters or more. das-processes config shows where each setting comes from.\n",
    );
    expect(exitCode).toBe(64);
  });

  test("one that was given as an option, which does not exist", async () => {
    const { stderr, exitCode } = await runCli(["list", `--token=${token}`]);
    expect(stderr).toBe("das-processes: unknown option '--token'; see das-processes --help.\n");
    expect(exitCode).toBe(64);
  });
});
