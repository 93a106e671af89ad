import type { Project } from "../project.ts";
import type { Outcome } from "../run-node.ts";
import type { BuildTool } from "./build-tool.ts";

/** `vite build`, and Node for what it has built. */
export const viteBuild: BuildTool = {
  name: "vite build",
  run: (project, entry) => buildAndRun(project, entry, "vite.config.ts"),
  runWithoutPlugin: (project, entry) => buildAndRun(project, entry, "without-plugin.config.ts"),
};

function buildAndRun(project: Project, entry: string, config: string): Promise<Outcome> {
  return project.run(
    ["node_modules/vite/bin/vite.js", "build", "--ssr", entry, "--sourcemap", "--config", config],
    ["--enable-source-maps", `dist/${entry.replace(/\.ts$/, ".js")}`],
  );
}
