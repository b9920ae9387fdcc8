import { Argument, type Command } from "commander";

export function addCompletion(program: Command): Command {
  return program
    .command("completion")
    .description("Write a script that completes commands, options and their values in a shell")
    .addArgument(new Argument("<shell>", "the shell").choices(["bash", "zsh", "fish"]))
    .action(async (shell) => {
      const { completion } = await import("../commands/completion.ts");
      completion(shell, program);
    });
}
