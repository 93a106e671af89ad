import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { runExamples } = await import("./examples/run-examples.mjs");
process.exitCode = await runExamples();
