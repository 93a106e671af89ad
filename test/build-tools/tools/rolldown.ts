import type { BuildTool } from "./build-tool.ts";
import { bundler } from "./bundler.ts";

/** Rolldown, which compiles TypeScript itself. */
export const rolldown: BuildTool = bundler("Rolldown", { command: "rolldown", args: ["-c"], output: "dist/main.js" });
