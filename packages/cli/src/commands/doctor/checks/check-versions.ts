import { satisfies } from "semver";
import { version } from "../../../config/version.ts";
import type { Project } from "../../init/project/read-project.ts";
import type { BuildTool } from "../../init/tools/build-tool.ts";
import { type Finding, ok, problem, warning } from "../finding.ts";
import { installedVersion } from "../installed-version.ts";

const NODE = "^20.19.0 || >=22.12.0";
const TYPESCRIPT = ">=5.9.0-0 <8.0.0-0";

/** Whether this Node runs tsfunc. */
export function checkNode(): Finding {
  if (satisfies(process.versions.node, NODE, { includePrerelease: true }))
    return ok("node", `Node.js ${process.versions.node}`);
  return problem("node", `Node.js ${process.versions.node} is too old`, "Install Node.js 20.19, 22.12 or later.");
}

/** Whether the packages are there, and of one release. */
export function checkPackages({ folder }: Project, { way }: BuildTool): readonly Finding[] {
  const needed = [
    "@tsfunc/runtime",
    ...(["plugin", "script", "register"].includes(way) ? ["@tsfunc/compiler-plugin"] : []),
  ];
  const findings = needed.map((name) => packageFinding(folder, name));
  const others = ["@tsfunc/mlflow", "@tsfunc/server"].filter((name) => installedVersion(folder, name) !== null);
  return [...findings, ...others.map((name) => packageFinding(folder, name)), ok("tsfunc", `tsfunc ${version()}`)];
}

function packageFinding(folder: string, name: string): Finding {
  const found = installedVersion(folder, name);
  if (found === null)
    return problem(name, `${name} is not installed`, "Run `npx tsfunc init`, and install what package.json says.");
  if (found === version()) return ok(name, `${name} ${found}`);
  return warning(
    name,
    `${name} is ${found}, and tsfunc is ${version()}`,
    `Install one release of all packages: \`${name}@${version()}\`.`,
  );
}

/** Whether the TypeScript of the project is one that is supported. */
export function checkTypeScript({ folder }: Project): Finding {
  const found = installedVersion(folder, "typescript");
  if (found === null) return ok("typescript", "no TypeScript of its own; types are read by the compiler plugin's");
  if (satisfies(found, TYPESCRIPT, { includePrerelease: true })) return ok("typescript", `TypeScript ${found}`);
  return warning("typescript", `TypeScript ${found} is not supported`, "Install TypeScript 5.9, 6 or 7.");
}
