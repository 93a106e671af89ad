import type { Command } from "./command.ts";

/** `tsfunc validate`: whether a model takes a request, before it is served. */
export const validateCommand: Command = {
  name: "validate",
  parameters: "<uri>",
  description: "Predict with the serving example of a saved model, to see that it can be served",
  options: [
    { flags: "-i, --input <file>", description: "The body of a request instead, as JSON; - for standard input" },
    { flags: "--json", description: "Print predictions or the error as JSON" },
  ],
  examples: [
    "validate models/chat",
    "validate models/chat --input request.json",
    "cat request.json | tsfunc validate models/chat -i -",
  ],
  run: async (uris, options, terminal) =>
    (await import("./validate/run-validate.ts")).runValidate(uris, options, terminal),
};
