import type { BuildTool } from "./build-tool.ts";

/** A dev server of Vite, whose `ssrLoadModule` runs the modules. */
export const viteDevServer: BuildTool = {
  name: "a dev server of Vite",
  run: (project, entry) => project.run(["dev-server.mjs", entry, "vite.config.ts"]),
  runWithoutPlugin: (project, entry) => project.run(["dev-server.mjs", entry, "without-plugin.config.ts"]),
};
