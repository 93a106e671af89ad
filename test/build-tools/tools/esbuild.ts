import type { Project } from "../project.ts";
import type { Outcome } from "../run-node.ts";
import type { BuildTool } from "./build-tool.ts";

/** A bundle of esbuild, and Node for it. */
export const esbuild: BuildTool = {
  name: "esbuild",
  run: (project, entry) => buildAndRun(project, entry),
  runWithoutPlugin: (project, entry) => buildAndRun(project, entry, "--without-plugin", "--target=node20"),
};

/** What the options name is what the build has beside its defaults. */
export function buildAndRun(project: Project, entry: string, ...options: readonly string[]): Promise<Outcome> {
  return project.run(["esbuild.config.mjs", entry, ...options], ["--enable-source-maps", "dist/main.mjs"]);
}
