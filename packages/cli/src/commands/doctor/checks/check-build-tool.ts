import { planProject } from "../../init/edits/plan-project.ts";
import type { Project } from "../../init/project/read-project.ts";
import type { BuildTool } from "../../init/tools/build-tool.ts";
import { type Finding, ok, problem } from "../finding.ts";
import { installedVersion } from "../installed-version.ts";

const CHECK = "build tool";

/** Whether the build is set up for models, by what `tsfunc init` would still do. */
export async function checkBuildTool(project: Project, tool: BuildTool): Promise<Finding> {
  const [name = ""] = tool.packages.filter((one) => installedVersion(project.folder, one) !== null);
  const named = name === "" ? tool.name : `${tool.name} ${installedVersion(project.folder, name)}`;
  const { edits, byHand } = await planProject(project, tool);
  const open = [...edits, ...byHand].filter(({ file }) => !file.startsWith("src/")).map(({ file }) => file);
  if (open.length === 0) return ok(CHECK, `${named}, set up for models`);
  return problem(
    CHECK,
    `${named}: ${open.join(", ")} lack what models need`,
    "Run `npx tsfunc init`: it shows the lines.",
  );
}
