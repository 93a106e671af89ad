import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { runSuites } = await import("./suites/run-suites.mjs");
process.exitCode = await runSuites(process.argv.slice(2));
