import { setTimeout as sleep } from "node:timers/promises";
import { isRecord } from "../is-record.ts";
import type { Authoriser } from "./create-authoriser.ts";
import { parseJson, type Connection } from "./create-connection.ts";
import type { Exchange, WireAnswer, WireRequest } from "./exchange.ts";

/** Which credential a request carries. */
export type CredentialKind = "token" | "key" | "wrong token" | "wrong key" | "none";

export interface TargetOptions {
  connection: Connection;
  authorisers: Partial<Record<CredentialKind, Authoriser>>;
  /** How many requests may be sent in all. */
  maxCalls: number;
  /** How many requests may be sent in a second. */
  ratePerSecond: number;
  /** What no answer may hold; it is masked in the answers. */
  secrets: readonly string[];
  signal: AbortSignal | undefined;
}

/** The server under test. */
export interface Target {
  /** The credentials that it was given, in the order of preference. */
  readonly credentials: readonly CredentialKind[];
  readonly calls: number;
  /** How many requests were not answered in time. */
  readonly timeouts: number;
  /** Why no further request may be sent; undefined while one may. */
  readonly reasonToStop: string | undefined;
  /** Sends a request, by default with the preferred credential. */
  send(request: WireRequest, credential?: CredentialKind): Promise<Exchange>;
}

/** How often a request is sent again that came too soon, and how long to wait where nothing says. */
const patience = { attempts: 3, waitMs: 2000, greatestWaitMs: 60_000 };

/** A server that answers none of so many requests in time is asked no more, or a run would take hours. */
const maxTimeouts = 5;

/** Makes what sends requests no faster, and no more of them, than allowed. */
export function createTarget({
  connection,
  authorisers,
  maxCalls,
  ratePerSecond,
  secrets,
  signal,
}: TargetOptions): Target {
  const credentials = (["token", "key"] as const).filter((kind) => authorisers[kind]);
  let calls = 0;
  let timeouts = 0;
  let nextAt = 0;

  async function sendOnce(request: WireRequest): Promise<Exchange> {
    signal?.throwIfAborted();
    const now = performance.now();
    if (nextAt > now) await sleep(nextAt - now, undefined, { signal });
    nextAt = Math.max(now, nextAt) + 1000 / ratePerSecond;
    calls++;
    const answer = await connection.send(request);
    if (answer.isTimeout) timeouts++;
    return { request, answer: maskSecrets(answer, secrets) };
  }

  return {
    credentials,
    get calls() {
      return calls;
    },
    get timeouts() {
      return timeouts;
    },
    get reasonToStop() {
      if (calls >= maxCalls) return `The ${calls} calls that were allowed are spent.`;
      return timeouts >= maxTimeouts
        ? `${timeouts} requests were not answered in time, and no more were sent.`
        : undefined;
    },
    async send(request, credential = credentials[0]!) {
      for (let attempt = 1; ; attempt++) {
        // Signed anew each time: a signature has a date.
        const authorised = (await authorisers[credential]?.(request)) ?? request;
        const exchange = await sendOnce(authorised);
        const asked = "Prefer" in request.headers;
        if (
          asked ||
          !comesTooSoon(exchange) ||
          attempt === patience.attempts ||
          calls >= maxCalls
        ) {
          return exchange;
        }
        await sleep(waitMs(exchange), undefined, { signal });
      }
    },
  };
}

function comesTooSoon({ answer: { status, json } }: Exchange): boolean {
  return status === 429 || (isRecord(json) && json["error_code"] === "DAS.200002");
}

function waitMs({ answer }: Exchange): number {
  const seconds = Number(answer.headers["retry-after"] ?? Number.NaN);
  return Number.isNaN(seconds)
    ? patience.waitMs
    : Math.min(seconds * 1000, patience.greatestWaitMs);
}

/** Masking a shorter one would damage every text. */
const minMaskedLength = 8;

/** No credential gets into a report, not even one that the server repeats. */
function maskSecrets(answer: WireAnswer, secrets: readonly string[]): WireAnswer {
  const { headers, text } = answer;
  const whole = `${Object.values(headers).join("\n")}\n${text}`;
  const found = secrets.filter((secret) => whole.includes(secret));
  if (found.length === 0) return answer;
  const mask = (value: string) =>
    found
      .filter((secret) => secret.length >= minMaskedLength)
      .reduce((rest, secret) => rest.replaceAll(secret, "***"), value);
  const masked = Object.entries(headers).map(([name, value]) => [name, mask(value)] as const);
  return {
    ...answer,
    headers: Object.fromEntries(masked),
    text: mask(text),
    json: parseJson(mask(text)),
    heldSecret: true,
  };
}
