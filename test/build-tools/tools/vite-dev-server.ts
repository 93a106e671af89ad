import { documentedConfig } from "../documented-config.ts";
import type { BuildTool } from "./build-tool.ts";

/** A dev server of Vite, whose `ssrLoadModule` runs the modules. */
export const viteDevServer: BuildTool = {
  name: "a dev server of Vite",
  config: documentedConfig("Vite"),
  run: (project) => project.run(["dev-server.mjs", "main.ts"]),
};
