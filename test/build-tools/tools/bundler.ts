import { documentedConfig } from "../documented-config.ts";
import { Project } from "../project.ts";
import type { BuildTool } from "./build-tool.ts";

/** How a bundler is started. */
interface Command {
  /** Its command, as in `npx …`, and the package that installs it, where that has another name. */
  readonly command: string;
  readonly from?: string;
  readonly args: readonly string[];
  /** What it writes. */
  readonly output: string;
  readonly compilerOptions?: object;
}

/** A bundler with the configuration that `docs/builds.md` has under its name, and Node for what it writes. */
export function bundler(name: string, { command, from, args, output, compilerOptions = {} }: Command): BuildTool {
  return {
    name,
    config: documentedConfig(name),
    compilerOptions,
    run: (project) => project.run([Project.command(command, from), ...args], ["--enable-source-maps", output]),
  };
}
