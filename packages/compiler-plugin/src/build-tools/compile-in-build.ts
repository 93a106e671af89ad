import { type Diagnostic, formatDiagnostic } from "../diagnostics/index.ts";
import { CompileError } from "./compile-error.ts";
import type { Compilation, Compiler } from "./compiler.ts";
import type { Output } from "./program-compiler.ts";

/** Where build tools look for the place of a message, to show the source around it. */
interface Place {
  readonly id: string;
  /** The column counts from 0. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
}

/** What a build tool does for a plugin while a file is compiled. */
interface BuildContext {
  addWatchFile(file: string): void;
  warn(message: Place & { readonly message: string }): void;
}

/**
 * Compiles a file of a build: the build tool watches what was read for it, also when it cannot be compiled, and says what was found.
 *
 * @param context The build tool.
 * @param file Absolute path.
 * @param text The file's current text.
 * @param compiler That of the build.
 * @param output What is made of the file.
 * @returns null for a file without models.
 * @throws {CompileError} TF1xxx, when the types of a model cannot be used; with the place that build tools show.
 */
export async function compileInBuild(
  context: BuildContext,
  file: string,
  text: string,
  compiler: Compiler,
  output: Output,
): Promise<Compilation | null> {
  try {
    const compilation = await compiler.compile(file, text, { output });
    for (const dependency of compilation?.dependencies ?? []) context.addWatchFile(dependency);
    for (const warning of compilation?.warnings ?? []) {
      context.warn({ message: formatDiagnostic(warning), ...placeOf(warning) });
    }
    return compilation;
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    for (const dependency of error.dependencies) context.addWatchFile(dependency);
    throw Object.assign(error, placeOf(error.diagnostics[0]));
  }
}

function placeOf({ file, line, column }: Diagnostic): Place {
  return { id: file, loc: { file, line, column: column - 1 } };
}
