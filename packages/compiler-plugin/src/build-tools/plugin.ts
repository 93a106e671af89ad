import { createUnplugin, type UnpluginInstance } from "unplugin";
import { bundlerHooks } from "./bundler-hooks.ts";
import { Compiler, type TsfuncOptions } from "./compiler.ts";
import { setUpEsbuild } from "./esbuild-setup.ts";
import type { EsbuildBuild } from "./esbuild-types.ts";
import { buildPrograms } from "./programs/build-programs.ts";

/**
 * The compiler plugin for every bundler that unplugin knows; each has a subpath of its own (`@tsfunc/compiler-plugin/vite` …).
 *
 * @see unplugin
 */
export const tsfunc: UnpluginInstance<TsfuncOptions | undefined, false> = createUnplugin((options, { framework }) => {
  const hooks =
    framework === "esbuild"
      ? { esbuild: { setup: (build: EsbuildBuild) => setUpEsbuild(build, options) } }
      : bundlerHooks(new Compiler(options, buildPrograms(options ?? {})), framework);
  return { name: "tsfunc", ...hooks };
});
