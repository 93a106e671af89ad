import { readFile } from "node:fs/promises";

import { withInlineMap } from "../inject/transformed-source.ts";
import { CompileError } from "./compile-error.ts";
import { Compiler, type TsfuncOptions } from "./compiler.ts";
import { esbuildMessage } from "./esbuild-message.ts";
import type { EsbuildBuild, EsbuildLoadResult } from "./esbuild-types.ts";
import { buildPrograms } from "./programs/build-programs.ts";

/** The same as elsewhere, but for what Go's regular expressions do not know. */
const SOURCE_FILE = /\.[cm]?tsx?$/;

/**
 * Sets up a build of esbuild. Not by unplugin's own hooks: they would hand every file of the bundle to JavaScript, and esbuild would not show
 * the line that a diagnostic is about.
 *
 * @param build What esbuild hands to plugins.
 * @param options The user's.
 */
export function setUpEsbuild({ initialOptions, ...build }: EsbuildBuild, options: TsfuncOptions = {}): void {
  const { tsconfig = initialOptions.tsconfig } = options;
  const settings = tsconfig === undefined ? options : { ...options, tsconfig };
  const compiler = new Compiler(settings, buildPrograms(settings));
  const folder = initialOptions.absWorkingDir ?? process.cwd();
  // Where its target is `esnext`, its default, esbuild leaves TC39 decorators in place, and no engine knows them.
  initialOptions.supported = { decorators: false, ...initialOptions.supported };
  build.onStart(() => compiler.refresh());
  build.onDispose(() => void compiler.end());
  build.onLoad({ filter: SOURCE_FILE, namespace: "file" }, async ({ path, suffix }) =>
    suffix === "" ? await load(path, folder, compiler) : null,
  );
}

async function load(file: string, folder: string, compiler: Compiler): Promise<EsbuildLoadResult | null> {
  const text = await readFile(file, "utf8");
  try {
    return await loaded(file, text, folder, compiler);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const errors = error.diagnostics.map((one) => esbuildMessage(one, folder));
    return { errors, watchFiles: [file, ...error.dependencies] };
  }
}

async function loaded(
  file: string,
  text: string,
  folder: string,
  compiler: Compiler,
): Promise<EsbuildLoadResult | null> {
  const compilation = await compiler.compile(file, text);
  if (compilation === null) return null;
  return {
    contents: withInlineMap(compilation),
    loader: file.endsWith("x") ? "tsx" : "ts",
    warnings: compilation.warnings.map((one) => esbuildMessage(one, folder)),
    watchFiles: [file, ...compilation.dependencies],
  };
}
