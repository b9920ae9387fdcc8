import { CommanderError, type Command } from "commander";
import { createProgram } from "./create-program.ts";
import { exitCodes } from "./exit-codes.ts";

/**
 * Runs the program. What fails becomes one line on standard error and an exit code.
 *
 * @param args What comes after the program's name on the command line.
 */
export async function run(args: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", endQuietly);
  const program = createProgram();
  let running: Command = program;
  program.hook("preAction", (_, command) => {
    running = command;
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    const exitCode =
      error instanceof CommanderError
        ? error.exitCode && exitCodes.usage
        : await tell(error, running);
    // A monitor knows no more than four exit codes.
    process.exitCode = exitCode && args[0] === "check" ? exitCodes.couldNotAsk : exitCode;
  }
}

async function tell(error: unknown, command: Command): Promise<number> {
  // Loads the client, whose errors it tells apart: not for the sake of a help text.
  const { describeError } = await import("./describe-error.ts");
  const { message, exitCode } = describeError(error, command.opts());
  process.stderr.write(`das-processes: ${message}\n`);
  return exitCode;
}

/** Who reads has read enough, such as `head`: that is no failure. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}
