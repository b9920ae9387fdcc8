import type { Credentials, KeyCredentials, TokenCredentials } from "./credentials.ts";

export interface CredentialSource {
  /** The credentials to use now; attempts at the same time share one question. */
  current(): Promise<TokenCredentials | KeyCredentials>;
  /** Has the next attempt ask anew, as the server has refused what was given. */
  forget(): void;
}

/** For clocks that differ, and requests that take their time. */
const graceMs = 60_000;

/** Keeps what a function for credentials gives for as long as it says that it is valid. */
export function createCredentialSource(credentials: Credentials): CredentialSource {
  let answer: Promise<TokenCredentials | KeyCredentials>;
  let freshUntil = 0;
  async function ask(): Promise<TokenCredentials | KeyCredentials> {
    try {
      const given = typeof credentials === "function" ? await credentials() : credentials;
      freshUntil = Number(given.expiresAt ?? 0) - graceMs;
      return given;
    } catch (error) {
      freshUntil = 0;
      throw error;
    }
  }
  return {
    current() {
      if (Date.now() >= freshUntil) {
        freshUntil = Infinity;
        answer = ask();
      }
      return answer;
    },
    forget() {
      freshUntil = 0;
    },
  };
}
