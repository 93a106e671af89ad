import type { Command } from "./command.ts";

/** `tsfunc init`: adds tsfunc to a project. */
export const initCommand: Command = {
  name: "init",
  parameters: "",
  description: "Add tsfunc to this project: packages, the line in its build, and a first model",
  options: [
    { flags: "--tool <name>", description: "The build tool (default: the one that is found)" },
    { flags: "-y, --yes", description: "Make the edits without a question" },
    { flags: "--json", description: "Print the edits as JSON" },
  ],
  examples: ["init", "init --yes", "init --tool webpack --json"],
  run: async (_, options, terminal) => (await import("./init/run-init.ts")).runInit(options, terminal),
};
