import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { CompanionEmitter, check } from "@tsfunc/compiler-plugin/api";
import { count } from "../../../output/count.ts";
import type { Project } from "../../init/project/read-project.ts";
import type { BuildTool } from "../../init/tools/build-tool.ts";
import { type Finding, ok, problem, warning } from "../finding.ts";
import { emittedModels, type FoundModel } from "./emitted-models.ts";
import { hasTypes } from "./has-types.ts";
import { transformedByVite } from "./transformed-by-vite.ts";

const CHECK = "types";
const BUILD = "Build the project, and run `tsfunc doctor` again.";

/**
 * Whether the types of the models really are in what the build makes. Vite transforms the file of a model by the project's own configuration; of
 * other builds that is looked at which they have written last.
 *
 * @param project The project.
 * @param tool Its build tool.
 */
export async function checkPlugin(project: Project, tool: BuildTool): Promise<Finding> {
  const { models, diagnostics } = check(existsSync(join(project.folder, "src")) ? [join(project.folder, "src")] : []);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors > 0)
    return problem(CHECK, `${count(errors, "error")} in the types of models`, "Run `npx tsfunc check`: it shows them.");
  const [model] = models;
  if (model === undefined)
    return warning(CHECK, "there is no model yet", "Run `npx tsfunc init`: it writes a first one.");
  if (tool.way === "emit") return companions(project);
  if (tool.way === "register")
    return ok(CHECK, `${count(models.length, "model")}, whose types Node's loader puts in as it runs`);
  return (
    (tool.name === "vite" || tool.name === "vitest" ? await byVite(project, model) : null) ??
    (await byOutput(project, models))
  );
}

function companions({ folder }: Project): Finding {
  const { files, diagnostics } = new CompanionEmitter([join(folder, "src")], { check: true }).emit();
  if (diagnostics.some(({ severity }) => severity === "error"))
    return problem(CHECK, "companion files are not up to date", "Run `npx tsfunc emit src`.");
  return ok(CHECK, `${count(files.length, "companion file")}, up to date`);
}

/** Null where Vite cannot be asked. */
async function byVite({ folder }: Project, model: FoundModel): Promise<Finding | null> {
  const code = await transformedByVite(folder, model.file);
  if (code === null) return null;
  const file = relative(folder, model.file);
  if (hasTypes(code, model.name)) return ok(CHECK, `Vite puts the types of \`${model.name}\` into ${file}`);
  return problem(
    CHECK,
    `Vite leaves ${file} without the types of \`${model.name}\``,
    "Run `npx tsfunc init`: the plugin does not run.",
  );
}

async function byOutput({ folder }: Project, models: readonly FoundModel[]): Promise<Finding> {
  const { output, scripts, found } = await emittedModels(folder, models);
  if (output === null)
    return warning(CHECK, "the project is not built, so nothing tells whether the plugin runs", BUILD);
  if (found.length > 0)
    return ok(CHECK, `${output} has the types of ${found.map(({ name }) => `\`${name}\``).join(", ")}`);
  if (scripts === 0)
    return warning(CHECK, `${output} has no model in it`, "Import a model in what is built, and build again.");
  return problem(CHECK, `${output} has models without their types`, "Run `npx tsfunc init`, and build again.");
}
