import { documentedConfig } from "../documented-config.ts";
import type { BuildTool } from "./build-tool.ts";

/** esbuild by a script, and Node for its bundle. */
export const esbuild: BuildTool = {
  name: "esbuild",
  config: documentedConfig("esbuild"),
  run: (project) => project.run(["build.mjs"], ["--enable-source-maps", "dist/main.js"]),
};
