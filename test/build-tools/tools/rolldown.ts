import type { BuildTool } from "./build-tool.ts";
import { bundler } from "./bundler.ts";

/** Rolldown, which compiles TypeScript itself, and the builder of libraries around it. */
export const rolldowns: readonly BuildTool[] = [
  bundler("Rolldown", { command: "rolldown", args: ["-c"], output: "dist/main.js" }),
  bundler("tsdown", { command: "tsdown", args: [], output: "dist/main.mjs" }),
];
