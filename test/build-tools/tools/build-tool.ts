import type { Project } from "../project.ts";
import type { Outcome } from "../run-node.ts";

/** A build tool as users start it. */
export interface BuildTool {
  readonly name: string;
  /** Builds a file of the project with the compiler plugin, and runs what came of it. */
  run(project: Project, entry: string): Promise<Outcome>;
  /** The same in a project that does not have the plugin in its build. */
  runWithoutPlugin(project: Project, entry: string): Promise<Outcome>;
}
