import type { Command } from "./command.ts";

/** `tsfunc playground`: what types and examples become, in a browser. */
export const playgroundCommand: Command = {
  name: "playground",
  parameters: "",
  description: "Show in a browser what types become: signature, JSON Schema and zod, while they are typed",
  options: [
    { flags: "-m, --model <uri>", description: "A saved model to try on the page" },
    {
      flags: "-p, --port <port>",
      description: "The port to listen on (default: 4180, or a free one where it is taken)",
      value: "number",
    },
    { flags: "--open", description: "Open the page in the browser" },
    { flags: "--json", description: "Print the address as JSON" },
  ],
  examples: ["playground", "playground --open", "playground -m ./model --port 0"],
  run: async (_, options, terminal) =>
    (await import("./playground/run-playground.ts")).runPlayground(options, terminal),
};
