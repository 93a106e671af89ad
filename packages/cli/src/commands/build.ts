import type { Command } from "./command.ts";
import { SAVING_FLAGS } from "./saving/saving-flags.ts";

/** `tsfunc build`: a model folder from a TypeScript source. */
export const buildCommand: Command = {
  name: "build",
  parameters: "<module>",
  description: "Save a model from its TypeScript source as a folder that Node, Python and Spark load",
  options: [
    { flags: "-o, --output <folder>", description: "The folder that the model becomes" },
    { flags: "--overwrite", description: "Replace the model that is there" },
    ...SAVING_FLAGS,
    { flags: "-w, --watch", description: "Save it again whenever a source changes" },
    { flags: "--json", description: "Print all that is known of the model as JSON" },
  ],
  examples: [
    "build src/model.ts --output models/chat",
    "build src/model.ts -o models/chat --overwrite --input-example example.json",
    "build src/model.ts -o models/chat --watch",
  ],
  run: async (modules, options, terminal) =>
    (await import("./build/run-build.ts")).runBuild(modules, options, terminal),
};
