import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../project/read-project.ts";
import { insertPlugin } from "../syntax/insert-plugin.ts";
import { type BuildTool, configFile, type PluginConfig } from "../tools/build-tool.ts";
import type { FileEdit, HandWork, Plan } from "./plan.ts";

/**
 * Plans the line of the plugin in the configuration of a build tool.
 *
 * @param project The project.
 * @param tool The build tool.
 */
export async function configEdit(project: Project, tool: BuildTool): Promise<Plan> {
  if (tool.way === "script") return await scriptEdit(project);
  if (tool.config === undefined) return { edits: [], byHand: [] };
  const file = configFile(project, tool.config);
  return file === undefined ? newConfig(project, tool.config) : await editOf(project, file, tool.config);
}

async function editOf(
  { folder }: Project,
  file: string,
  config: Pick<PluginConfig, "subpath" | "place">,
  isScript = false,
): Promise<Plan> {
  const before = await readFile(join(folder, file), "utf8");
  const module = `@tsfunc/compiler-plugin/${config.subpath}`;
  const after = insertPlugin(before, { module, place: config.place, isScript });
  if (after !== undefined) return { edits: [{ file, before, after }], byHand: [] };
  return { edits: [], byHand: [handWork(file, module, config.place)] };
}

function handWork(file: string, module: string, place: readonly string[]): HandWork {
  const value = place.reduceRight((inner, key) => `{ ${key}: ${inner} }`, "[tsfunc()]").slice(2, -2);
  const reason = "it is not plain where the plugins go, so add these lines yourself";
  return { file, reason, lines: [`import tsfunc from "${module}";`, value] };
}

/** A configuration of nothing but the plugin. */
function newConfig({ manifest }: Project, config: PluginConfig): Plan {
  const file = `${config.file}.${manifest.type === "module" ? "ts" : "mts"}`;
  const module = `@tsfunc/compiler-plugin/${config.subpath}`;
  if (config.defineConfig === undefined)
    return { edits: [], byHand: [handWork(`${config.file}.js`, module, config.place)] };
  const value = config.place.reduceRight((inner, key) => `{ ${key}: ${inner} }`, "[tsfunc()]");
  const imports = `import tsfunc from "${module}";\nimport { defineConfig } from "${config.defineConfig}";\n`;
  const edit: FileEdit = { file, before: null, after: `${imports}\nexport default defineConfig(${value});\n` };
  return { edits: [edit], byHand: [] };
}

const ESBUILD = { subpath: "esbuild", place: ["plugins"] };

/** esbuild takes plugins from scripts alone. */
async function scriptEdit(project: Project): Promise<Plan> {
  const folders = ["", "scripts/"];
  const files = (await Promise.all(folders.map((folder) => scriptsIn(project.folder, folder)))).flat();
  if (files.length === 0) return { edits: [], byHand: [esbuildScript()] };
  const plans = await Promise.all(files.map((file) => editOf(project, file, ESBUILD, true)));
  return { edits: plans.flatMap(({ edits }) => edits), byHand: plans.flatMap(({ byHand }) => byHand) };
}

async function scriptsIn(folder: string, path: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, path)).catch((): string[] => []);
  const files = names.filter((name) => /\.[cm]?[jt]s$/.test(name)).map((name) => `${path}${name}`);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return files.filter((_, index) => /(?:from|require\()\s*["']esbuild["']/.test(texts[index] ?? ""));
}

function esbuildScript(): HandWork {
  return {
    file: "build.mjs",
    reason: "esbuild takes plugins from a script, not from its command line: let `build` run one such as this",
    lines: [
      'import tsfunc from "@tsfunc/compiler-plugin/esbuild";',
      'import { build } from "esbuild";',
      'await build({ entryPoints: ["src/model.ts"], outdir: "dist", bundle: true, format: "esm", plugins: [tsfunc()] });',
    ],
  };
}
