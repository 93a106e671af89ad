import type { Project } from "../project/read-project.ts";
import type { BuildTool } from "../tools/build-tool.ts";
import type { HandWork } from "./plan.ts";

/** Scripts of package.json to set, and what has to be done by hand. */
export interface Scripts {
  readonly scripts: Readonly<Record<string, string>>;
  readonly byHand: readonly HandWork[];
}

const REGISTER = "--import @tsfunc/compiler-plugin/register";
const NOTHING: Scripts = { scripts: {}, byHand: [] };

/**
 * The scripts of a build without a plugin.
 *
 * @param project The project.
 * @param tool Its build tool.
 * @param output The folder that `tsc` emits to.
 */
export function scriptsFor(project: Project, tool: BuildTool, output: string): Scripts {
  switch (tool.way) {
    case "patch":
      return patchScripts(project, output);
    case "emit":
      return emitScripts(project);
    case "register":
      return registerScripts(project);
    default:
      return NOTHING;
  }
}

function patchScripts({ manifest: { scripts = {} } }: Project, output: string): Scripts {
  if (Object.values(scripts).some((script) => script.includes("tsfunc patch"))) return NOTHING;
  const { build } = scripts;
  if (build === undefined) return { scripts: { build: `tsc && tsfunc patch ${output}` }, byHand: [] };
  if (endsWithTsc(build)) return { scripts: { build: `${build} && tsfunc patch ${output}` }, byHand: [] };
  return byHand("`build` does more than `tsc`", `tsfunc patch ${output}`, "after `tsc`");
}

/** Whether the last thing that a script does is to emit by `tsc`. */
function endsWithTsc(script: string): boolean {
  const [program, ...args] = (script.split("&&").at(-1) ?? "").trim().split(/\s+/);
  return program === "tsc" && !args.some((arg) => /^(?:--noEmit|-w|--watch)$|[|;&>]/.test(arg));
}

function emitScripts({ manifest: { scripts = {} } }: Project): Scripts {
  const wanted = ["build", "dev"].filter(
    (name) => scripts[name] !== undefined && !scripts[name].includes("tsfunc emit"),
  );
  const open = wanted.filter((name) => !scripts[`pre${name}`]?.includes("tsfunc emit"));
  const free = open.filter((name) => scripts[`pre${name}`] === undefined);
  const taken = open.filter((name) => !free.includes(name));
  return {
    scripts: Object.fromEntries(free.map((name) => [`pre${name}`, "tsfunc emit src"])),
    byHand: taken.flatMap((name) => byHand(`\`pre${name}\` is there already`, "tsfunc emit src", "first").byHand),
  };
}

function registerScripts({ manifest: { scripts = {} } }: Project): Scripts {
  if (Object.values(scripts).some((script) => script.includes("@tsfunc/compiler-plugin/register"))) return NOTHING;
  if (scripts.start === undefined) return { scripts: { start: `node ${REGISTER} src/model.ts` }, byHand: [] };
  if (scripts.start.startsWith("node ")) {
    return { scripts: { start: scripts.start.replace("node", `node ${REGISTER}`) }, byHand: [] };
  }
  return byHand("`start` does not run Node", `node ${REGISTER}`, "where Node runs TypeScript");
}

function byHand(what: string, line: string, where: string): Scripts {
  return {
    scripts: {},
    byHand: [{ file: "package.json", reason: `${what}: add this to the script ${where}`, lines: [line] }],
  };
}
