import type { Project } from "../project/read-project.ts";

/** A configuration that takes our plugin. */
export interface PluginConfig {
  /** The name of its file without the extension. */
  readonly file: string;
  /** The subpath of `@tsfunc/compiler-plugin`. */
  readonly subpath: string;
  /** Where the list of plugins stands in it. */
  readonly place: readonly string[];
  /** The package whose `defineConfig` a new file is written with; without it no file is made. */
  readonly defineConfig?: string;
}

/** How the types of models get into a build: by a plugin, by Node's loader, or by a command before or after it. */
export type Way = "plugin" | "script" | "register" | "patch" | "emit";

/** A build tool. */
export interface BuildTool {
  readonly name: string;
  readonly way: Way;
  /** Packages of which a project that is built by it has one. */
  readonly packages: readonly string[];
  readonly config?: PluginConfig;
}

const EXTENSIONS = ["ts", "mts", "cts", "js", "mjs", "cjs"];

/** The configuration of a tool in a project; undefined where there is none. */
export function configFile({ files }: Project, { file }: PluginConfig): string | undefined {
  return EXTENSIONS.map((extension) => `${file}.${extension}`).find((name) => files.includes(name));
}
