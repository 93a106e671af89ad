import type { UnpluginBuildContext, UnpluginContext, UnpluginContextMeta, UnpluginOptions } from "unplugin";
import { type TransformedSource, withInlineMap } from "../inject/transformed-source.ts";
import { withoutTypeCheck } from "../inject/without-type-check.ts";
import { buildEnds } from "./build-ends.ts";
import { compileInBuild } from "./compile-in-build.ts";
import type { Compiler } from "./compiler.ts";
import { laterLoaders } from "./later-loaders.ts";
import { GATE } from "./may-contain-models.ts";
import type { Output } from "./program-compiler.ts";
import { rollupLoad } from "./rollup-load.ts";
import { fileOf, SOURCE_IDS } from "./source-ids.ts";

/** Build tools that compile TypeScript themselves and only leave TC39 decorators in place. */
const LEAVES_DECORATORS: ReadonlySet<string> = new Set(["vite", "rolldown"]);

/**
 * The hooks of the build tools that speak Rollup's language, and of those that unplugin translates it for. They make JavaScript of a file with
 * models, so that its decorators are what its tsconfig.json says, whatever a build tool or a loader would make of them.
 */
export function bundlerHooks(
  compiler: Compiler,
  framework: UnpluginContextMeta["framework"],
): Omit<UnpluginOptions, "name"> {
  const watchChange = (id: string): void => compiler.invalidate(id);
  const ends = buildEnds(compiler);
  if (framework === "rollup") return { watchChange, ...ends, rollup: { ...ends.rollup, load: rollupLoad(compiler) } };
  return {
    enforce: "pre",
    watchChange,
    ...ends,
    transform: {
      filter: { id: SOURCE_IDS, code: GATE },
      handler(code, id) {
        const { checkTypes, readInlineMap } = laterLoaders(this);
        const file = fileOf(id);
        if (checkTypes) return checked(this, file, code, compiler);
        const output = LEAVES_DECORATORS.has(framework) ? "undecorated" : "javascript";
        return transform(this, file, code, compiler, { output, readInlineMap });
      },
    },
  };
}

/** What leaves the plugin. */
interface Transformation {
  readonly output: Output;
  readonly readInlineMap: boolean;
}

async function transform(
  context: UnpluginBuildContext & UnpluginContext,
  file: string,
  code: string,
  compiler: Compiler,
  { output, readInlineMap }: Transformation,
): Promise<TransformedSource | null> {
  const compilation = await compileInBuild(context, file, code, compiler, output);
  if (compilation === null) return null;
  return readInlineMap ? { ...compilation, code: withInlineMap(compilation) } : compilation;
}

/** TypeScript still, for a loader that checks its types. */
async function checked(
  context: UnpluginBuildContext & UnpluginContext,
  file: string,
  code: string,
  compiler: Compiler,
): Promise<TransformedSource | null> {
  const compilation = await compileInBuild(context, file, code, compiler, "typescript");
  return compilation && withoutTypeCheck(compilation, code);
}
