import type { Project } from "../project/read-project.ts";
import { type BuildTool, configFile } from "../tools/build-tool.ts";
import { VITEST } from "../tools/build-tools.ts";
import { configEdit } from "./config-edit.ts";
import { manifestEdit } from "./manifest-edit.ts";
import { modelEdit } from "./model-edit.ts";
import { joined, type Plan } from "./plan.ts";
import { tsconfigEdit } from "./tsconfig-edit.ts";

/**
 * Plans what makes a project ready for models. Nothing is written.
 *
 * @param project The project.
 * @param tool Its build tool.
 * @returns The edits, none where all is there already, and what has to be done by hand.
 */
export async function planProject(project: Project, tool: BuildTool): Promise<Plan> {
  const tsconfig = await tsconfigEdit(project, tool);
  const configs = [tool, ...(needsVitest(project, tool) ? [VITEST] : [])];
  return joined([
    manifestEdit(project, tool, tsconfig.output),
    tsconfig,
    ...(await Promise.all(configs.map((one) => configEdit(project, one)))),
    await modelEdit(project, tool),
  ]);
}

/** vitest reads vite.config, unless it has a configuration of its own. */
function needsVitest(project: Project, tool: BuildTool): boolean {
  if (tool === VITEST || !project.packages.has("vitest") || VITEST.config === undefined) return false;
  return configFile(project, VITEST.config) !== undefined || tool.name !== "vite";
}
