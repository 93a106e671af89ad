import type { BuildTool } from "./build-tool.ts";
import { bundler } from "./bundler.ts";

/** Rspack with its own loader of SWC. */
export const rspack: BuildTool = bundler("Rspack", {
  command: "rspack",
  from: "@rspack/cli",
  args: ["build"],
  output: "dist/main.js",
});
