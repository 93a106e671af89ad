import { detect, resolveCommand } from "package-manager-detector";

/** The package manager of a project. */
export interface PackageManager {
  readonly name: string;
  /** The command that installs what package.json says. */
  readonly install: string;
}

/** Finds the package manager of a project by its lock file or the field `packageManager`; otherwise it is npm. */
export async function findPackageManager(folder: string): Promise<PackageManager> {
  const { agent, name } = (await detect({ cwd: folder })) ?? { agent: "npm" as const, name: "npm" };
  const { command, args } = resolveCommand(agent, "install", []) ?? { command: name, args: ["install"] };
  return { name, install: [command, ...args].join(" ") };
}
