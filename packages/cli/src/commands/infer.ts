import type { Command } from "./command.ts";

/** `tsfunc infer`: the signature of data. */
export const inferCommand: Command = {
  name: "infer",
  parameters: "<file>",
  description: "Infer the signature of data in a file: JSON, JSONL, CSV, Parquet or Arrow",
  options: [
    { flags: "-f, --format <format>", description: "What to print: text, json or typescript (default: text)" },
    {
      flags: "--from <format>",
      description: "What the file is: json, jsonl, csv, parquet or arrow (default: by its name)",
    },
    { flags: "--name <name>", description: "The name of the interface in TypeScript (default: Row)" },
    { flags: "-o, --output <file>", description: "The file to write (default: standard output)" },
    { flags: "--json", description: "The same as --format json" },
  ],
  examples: [
    "infer data.jsonl",
    "infer flights.parquet --format typescript --name Flight > flight.ts",
    "cat data.csv | tsfunc infer - --from csv --json",
  ],
  run: async (files, options, terminal) => (await import("./infer/run-infer.ts")).runInfer(files, options, terminal),
};
