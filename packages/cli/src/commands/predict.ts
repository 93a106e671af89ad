import type { Command } from "./command.ts";

/** `tsfunc predict`: predictions for data in a file. */
export const predictCommand: Command = {
  name: "predict",
  parameters: "[file]",
  description: "Predict with a saved model: a JSON value, or all rows of JSONL, CSV, Parquet or Arrow",
  options: [
    { flags: "-m, --model <uri>", description: "The path or URI of the model" },
    { flags: "-o, --output <file>", description: "The file for the predictions as JSONL (default: standard output)" },
    { flags: "--failures <file>", description: "The file for refused rows (default: <output>.failures.jsonl)" },
    {
      flags: "--from <format>",
      description:
        "What the file is: json, jsonl, csv, parquet or arrow (default: by its name; standard input is json)",
    },
    { flags: "--params <json>", description: "The params, as a JSON object" },
    { flags: "--param <name=value>", description: "A single param; may be repeated", value: "pairs" },
    {
      flags: "--batch-size <rows>",
      description: "How many rows the model is given at once (default: 1000)",
      value: "number",
    },
    {
      flags: "-w, --workers <count>",
      description: "How many threads predict (default: one for each processor)",
      value: "number",
    },
    { flags: "--restart", description: "Begin anew where an interrupted run would be gone on with" },
    { flags: "--json", description: "Print the summary, or the error of a JSON value, as JSON" },
  ],
  examples: [
    "predict -m models/chat request.json",
    "predict -m models/flights flights.parquet --output predictions.jsonl",
    "predict -m models:/chat@champion data.jsonl --param temperature=0.1 --workers 4 -o answers.jsonl",
  ],
  run: async (files, options, terminal) =>
    (await import("./predict/run-predict.ts")).runPredict(files, options, terminal),
};
