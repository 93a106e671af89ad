import type { Command } from "./command.ts";

/** `tsfunc export`: the types of a model in other languages of schemas. */
export const exportCommand: Command = {
  name: "export",
  parameters: "<source>",
  description: "Write the types of a saved model or of a source file as JSON Schema, OpenAPI or zod",
  options: [
    { flags: "-f, --format <format>", description: "json-schema, openapi or zod (default: json-schema)" },
    { flags: "--part <part>", description: "input, element, output or params of a JSON Schema (default: input)" },
    {
      flags: "--target <target>",
      description: "Of a JSON Schema: draft-2020-12 (default), draft-07, openapi-3.0, openapi-3.1",
    },
    { flags: "--zod <version>", description: "The version of zod: 4 (default) or 3" },
    { flags: "--model <name>", description: "The model, where a source file has several" },
    { flags: "-o, --output <file>", description: "The file to write (default: standard output)" },
    { flags: "--check", description: "Write nothing, and end with 1 where the file is not up to date" },
    { flags: "--json", description: "Print the result as JSON" },
  ],
  examples: [
    "export models/chat --part element",
    "export src/chat-model.ts --format zod --output src/chat-schema.ts",
    "export models/chat --format openapi > openapi.json",
  ],
  run: async (sources, options, terminal) =>
    (await import("./export/run-export.ts")).runExport(sources, options, terminal),
};
