import type { UnpluginBuildContext } from "unplugin";

/** What becomes of a transformed file where webpack and Rspack hand it to loaders. */
export interface LaterLoaders {
  /** TypeScript checks its types: it has to be TypeScript still, and lowering is the loader's business, which has the same tsconfig.json. */
  readonly checkTypes: boolean;
  /** The map is taken from the file alone. */
  readonly readInlineMap: boolean;
}

/**
 * The loaders that come after the plugin.
 *
 * @param context The build tool, while it transforms a file.
 */
export function laterLoaders(context: UnpluginBuildContext): LaterLoaders {
  const native = context.getNativeBuildContext?.();
  const isWebpack = native?.framework === "webpack" || native?.framework === "rspack";
  const loaders = (isWebpack ? native.loaderContext?.loaders : undefined) ?? [];
  const has = (name: string): boolean => loaders.some(({ path }) => path.split(/[\\/]/).includes(name));
  return { checkTypes: has("ts-loader"), readInlineMap: has("esbuild-loader") };
}
