import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { installDependencies } = await import("./setup/install.mjs");
const { runTool } = await import("./setup/command.mjs");
await installDependencies();
const args = ["run", ...process.argv.slice(2), "--project=conformance", "--disable-console-intercept"];
const { ok } = await runTool("vitest", args, { show: true });
process.exitCode = ok ? 0 : 1;
