import type { Command } from "./command.ts";

/** `tsfunc diff`: whether callers of a model can go on with a new one. */
export const diffCommand: Command = {
  name: "diff",
  parameters: "<before> <after>",
  description: "Compare the signatures of two models: can callers of the old one go on with the new one?",
  options: [
    {
      flags: "--fail-on <impact>",
      description: "End with 1 from this impact on: breaking or risky (default: breaking)",
    },
    { flags: "--markdown", description: "Print the changes as Markdown, for pull requests" },
    { flags: "--json", description: "Print the changes as JSON" },
  ],
  examples: [
    "diff models/chat-1 models/chat-2",
    "diff old new --fail-on risky",
    "diff old new --markdown > changes.md",
  ],
  run: async (uris, options, terminal) => (await import("./diff/run-diff.ts")).runDiff(uris, options, terminal),
};
