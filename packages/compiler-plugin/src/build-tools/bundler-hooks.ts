import type { UnpluginBuildContext, UnpluginContext, UnpluginContextMeta, UnpluginOptions } from "unplugin";
import { type TransformedSource, withInlineMap, withoutTypeCheck } from "../inject/index.ts";
import { compileInBuild } from "./compile-in-build.ts";
import type { Compiler } from "./compiler.ts";
import { laterLoaders } from "./later-loaders.ts";
import { rollupLoad } from "./rollup-load.ts";
import { fileOf, SOURCE_FILES } from "./source-files.ts";

/**
 * The hooks of the build tools that speak Rollup's language, and of those that unplugin translates it for. They make JavaScript of a file with
 * models, so that its decorators are what its tsconfig.json says, whatever a build tool or a loader would make of them.
 */
export function bundlerHooks(
  compiler: Compiler,
  framework: UnpluginContextMeta["framework"],
): Omit<UnpluginOptions, "name"> {
  const watchChange = (id: string): void => compiler.invalidate(id);
  if (framework === "rollup") return { watchChange, rollup: { load: rollupLoad(compiler) } };
  return {
    enforce: "pre",
    watchChange,
    transform: {
      filter: { id: SOURCE_FILES, code: /\b(?:pyfunc|schemaOf)\b/ },
      handler(code, id) {
        return transform(this, fileOf(id), code, compiler);
      },
    },
  };
}

function transform(
  context: UnpluginBuildContext & UnpluginContext,
  file: string,
  code: string,
  compiler: Compiler,
): TransformedSource | null {
  const compilation = compileInBuild(context, file, code, compiler);
  if (compilation === null) return null;
  const { checkTypes, readInlineMap } = laterLoaders(context);
  if (checkTypes) return withoutTypeCheck(compilation, code);
  const lowered = compiler.lower(file, compilation);
  return readInlineMap ? { ...lowered, code: withInlineMap(lowered) } : lowered;
}
