import type { BuildTool } from "./build-tool.ts";
import { bundler } from "./bundler.ts";

/** `vite build`, and Node for what it has built. */
export const viteBuild: BuildTool = {
  ...bundler("Vite", { command: "vite", args: ["build", "--ssr", "main.ts", "--sourcemap"], output: "dist/main.js" }),
  name: "vite build",
};
