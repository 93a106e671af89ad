import type { Command } from "./command.ts";

/** `tsfunc inspect`: what a saved model says of itself. */
export const inspectCommand: Command = {
  name: "inspect",
  parameters: "<uri>",
  description: "Show signature, example, size and provenance of a saved model, without running its code",
  options: [{ flags: "--json", description: "Print all that is known as JSON" }],
  examples: ["inspect models/chat", "inspect models/chat --json"],
  run: async (uris, options, terminal) =>
    (await import("./inspect/run-inspect.ts")).runInspect(uris, options, terminal),
};
