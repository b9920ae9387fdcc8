import { fork, type Serializable } from "node:child_process";
import { once } from "node:events";

/** A program that runs in a process of its own, so that its work is not measured. */
export interface ForkedProgram {
  /** What it sent first. */
  greeting: unknown;
  /** Sends it a value, and waits until it answers. */
  ask(value: Serializable): Promise<void>;
  close(): Promise<void>;
}

/** Starts a program, and waits until it sends something. It has to end when it is disconnected. */
export async function forkProgram(
  file: URL,
  ...parameters: readonly unknown[]
): Promise<ForkedProgram> {
  const child = fork(
    file,
    parameters.map((value) => JSON.stringify(value)),
  );
  const [greeting] = (await once(child, "message")) as unknown[];
  return {
    greeting,
    async ask(value) {
      child.send(value);
      await once(child, "message");
    },
    async close() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}
