import type {
  UnpluginBuildContext,
  UnpluginContext,
  UnpluginContextMeta,
  UnpluginMessage,
  UnpluginOptions,
} from "unplugin";
import { type Diagnostic, formatDiagnostic } from "../diagnostics/index.ts";
import type { TransformedSource } from "../inject/index.ts";
import { CompileError } from "./compile-error.ts";
import type { Compiler } from "./compiler.ts";
import { MODEL_NAMES } from "./may-contain-models.ts";
import type { Output } from "./program-compiler.ts";

/** TypeScript sources; a query such as Vite's `?raw` asks for something else than the module. */
const SOURCE_FILE = /\.[cm]?tsx?(?:\?(?:v|t)=[^&]*)?$/;

/** Build tools that leave TC39 decorators in place. */
const LEAVES_DECORATORS: ReadonlySet<string> = new Set(["vite", "rolldown"]);

/** The hooks of the build tools that speak Rollup's language, and of those that unplugin translates it for. */
export function bundlerHooks(
  compiler: Compiler,
  framework: UnpluginContextMeta["framework"],
): Omit<UnpluginOptions, "name"> {
  return {
    enforce: "pre",
    watchChange: (id) => compiler.invalidate(id),
    transform: {
      filter: { id: { include: SOURCE_FILE, exclude: /\.d\.[cm]?ts$/ }, code: MODEL_NAMES },
      handler(code, id) {
        const file = id.replace(/\?.*$/, "");
        return transform(this, file, code, compiler, LEAVES_DECORATORS.has(framework) ? "undecorated" : "typescript");
      },
    },
  };
}

async function transform(
  context: UnpluginBuildContext & UnpluginContext,
  file: string,
  code: string,
  compiler: Compiler,
  output: Output,
): Promise<TransformedSource | null> {
  try {
    const compilation = await compiler.compile(file, code, { output });
    if (compilation === null) return null;
    for (const dependency of compilation.dependencies) context.addWatchFile(dependency);
    for (const warning of compilation.warnings) {
      context.warn({ message: formatDiagnostic(warning), ...placeOf(warning) });
    }
    return compilation;
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    for (const dependency of error.dependencies) context.addWatchFile(dependency);
    throw Object.assign(error, placeOf(error.diagnostics[0]));
  }
}

/** Where build tools look for the place of a message, to show the source around it. */
function placeOf({ file, line, column }: Diagnostic): Pick<UnpluginMessage, "id" | "loc"> {
  return { id: file, loc: { file, line, column: column - 1 } };
}
