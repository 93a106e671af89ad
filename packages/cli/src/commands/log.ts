import type { Command } from "./command.ts";
import { SAVING_FLAGS } from "./saving/saving-flags.ts";

/** `tsfunc log`: a model from its TypeScript source in the tracking store. */
export const logCommand: Command = {
  name: "log",
  parameters: "<module>",
  description: "Log a model from its TypeScript source to the tracking store, and register it",
  options: [
    { flags: "-n, --name <name>", description: "The name of the logged model (default: one is made up)" },
    {
      flags: "--experiment <name>",
      description: "The experiment that it belongs to (default: MLFLOW_EXPERIMENT_NAME)",
    },
    { flags: "--register <name>", description: "Register it, too, as a new version of this name" },
    { flags: "--alias <names>", description: "Aliases that point to the new version", value: "list" },
    { flags: "--tracking-uri <uri>", description: "The tracking store (default: MLFLOW_TRACKING_URI)" },
    { flags: "--tag <name=value>", description: "A tag; several times for several", value: "pairs" },
    { flags: "--param <name=value>", description: "A param; several times for several", value: "pairs" },
    ...SAVING_FLAGS,
    { flags: "--json", description: "Print all that is known of the model as JSON" },
  ],
  examples: [
    "log src/model.ts --name chat --input-example example.json",
    "log src/model.ts --experiment chat --register chat --alias champion",
    "log src/model.ts --tracking-uri https://mlflow.example.com --tag owner=me --json",
  ],
  run: async (modules, options, terminal) => (await import("./log/run-log.ts")).runLog(modules, options, terminal),
};
