import type { Command } from "./command.ts";

/** `tsfunc codegen`: TypeScript for callers of a served model. */
export const codegenCommand: Command = {
  name: "codegen",
  parameters: "<uri>",
  description: "Write TypeScript types and a typed client for a served model, from the signature of any MLflow model",
  options: [
    { flags: "-o, --output <file>", description: "The file to write (default: standard output)" },
    { flags: "--types", description: "Write the types alone, without a client" },
    { flags: "--int64 <type>", description: "What a long is in predictions: number or bigint (default: number)" },
    { flags: "--check", description: "Write nothing, and end with 1 where the file is not up to date" },
    { flags: "--json", description: "Print the result as JSON" },
  ],
  examples: [
    "codegen models/chat --output src/chat-client.ts",
    "codegen models/chat --types > src/chat.ts",
    "codegen models/chat --output src/chat-client.ts --check",
  ],
  run: async (uris, options, terminal) =>
    (await import("./codegen/run-codegen.ts")).runCodegen(uris, options, terminal),
};
