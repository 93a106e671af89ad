import type { Config } from "../documented-config.ts";
import type { Project } from "../project.ts";
import type { Outcome } from "../run-node.ts";

/** A build tool as users start it. */
export interface BuildTool {
  readonly name: string;
  /** What the documentation has users write; null where the command is all. */
  readonly config: Config | null;
  /** What the tool asks of the tsconfig.json. */
  readonly compilerOptions?: object;
  /** The path of the Node that runs it, where that is another one than that of the tests. */
  readonly node?: string;
  /** Packages that its projects have by other names: `{ vitest: "vitest-5" }`. */
  readonly packages?: Readonly<Record<string, string>>;
  /** Builds `main.ts`, and runs what came of it. */
  run(project: Project): Promise<Outcome>;
  /** The same for users who do not have the plugin, where leaving it out of the configuration is not all. */
  runWithoutPlugin?(project: Project): Promise<Outcome>;
}
