import { parse } from "jsonc-parser";
import { version } from "../../../config/version.ts";
import type { Project } from "../project/read-project.ts";
import type { BuildTool } from "../tools/build-tool.ts";
import { withValue } from "./json-text.ts";
import { joined, type Plan } from "./plan.ts";
import { scriptsFor } from "./scripts-for.ts";

/**
 * Plans what package.json needs: the packages, and the scripts of builds without a plugin.
 *
 * @param project The project.
 * @param tool Its build tool.
 * @param output The folder that `tsc` emits to.
 */
export function manifestEdit(project: Project, tool: BuildTool, output: string): Plan {
  const isPlugin = tool.way === "plugin" || tool.way === "script" || tool.way === "register";
  const packages = [
    ["dependencies", "@tsfunc/runtime"],
    ...(isPlugin ? [["devDependencies", "@tsfunc/compiler-plugin"]] : []),
    ["devDependencies", "tsfunc"],
  ];
  const missing = packages.filter(([, name = ""]) => !project.packages.has(name));
  const { scripts, byHand } = scriptsFor(project, tool, output);
  const before = project.manifestText;
  const withPackages = missing.reduce((text, path) => withPackage(text, path), before);
  const after = Object.entries(scripts).reduce(
    (text, [name, value]) => withValue(text, ["scripts", name], value),
    withPackages,
  );
  return joined([{ edits: [{ file: "package.json", before, after }], byHand: byHand }]);
}

/** A list of packages that is missing comes before that of development, as npm writes it, or last. */
function withPackage(text: string, [list = "", name = ""]: readonly string[]): string {
  const manifest = parse(text) as object;
  const isBefore = list === "dependencies" && "devDependencies" in manifest;
  const withList = list in manifest ? text : withValue(text, [list], {}, isBefore ? "devDependencies" : undefined);
  return withValue(withList, [list, name], `^${version()}`, name);
}
