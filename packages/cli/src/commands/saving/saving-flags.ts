import type { OptionDefinition } from "../../config/option-definition.ts";

/** The options of commands that save a model. */
export const SAVING_FLAGS: readonly OptionDefinition[] = [
  { flags: "-i, --input-example <file>", description: "What the model is called with, as JSON" },
  { flags: "--example-params <file>", description: "Params of that call, as a JSON object" },
  { flags: "--model-config <file>", description: "What the model is configured by, as a JSON object" },
  {
    flags: "--artifact <name=path>",
    description: "A file or folder that the model needs; several times for several",
    value: "pairs",
  },
  { flags: "--metadata <name=value>", description: "What else is to stand in the MLmodel file", value: "pairs" },
  { flags: "--strict", description: "Refuse the model for what is otherwise a warning about its example" },
];
