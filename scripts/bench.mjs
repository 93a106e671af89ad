import { join } from "node:path";
import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { buildPackages } = await import("./setup/build.mjs");
const { runCommand } = await import("./setup/command.mjs");
const { installDependencies } = await import("./setup/install.mjs");
const { ROOT } = await import("./setup/workspace.mjs");
await installDependencies();
await buildPackages();
const args = ["--import", "@tsfunc/compiler-plugin/register", "main.ts", ...process.argv.slice(2)];
const { ok } = await runCommand(process.execPath, args, { cwd: join(ROOT, "bench"), show: true });
process.exitCode = ok ? 0 : 1;
