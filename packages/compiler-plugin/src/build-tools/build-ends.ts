import type { UnpluginBuildContext, UnpluginOptions } from "unplugin";
import type { Compiler } from "./compiler.ts";

/** What Rollup, Rolldown and Vite say of a build, beside what unplugin does. */
interface RollupContext {
  readonly meta?: { readonly watchMode?: boolean };
  /** Of Vite alone. */
  readonly environment?: { readonly mode: string };
}

type Ends = Pick<UnpluginOptions, "buildEnd" | "rollup" | "rolldown" | "vite" | "webpack" | "rspack">;

/**
 * The hooks that end the compiler of a build: when all modules are there, so that the bundler has the memory for itself, and where files are
 * watched, when that ends.
 */
export function buildEnds(compiler: Compiler): Ends {
  const end = (): Promise<void> => compiler.end();
  const watcher = { closeWatcher: end };
  return {
    async buildEnd() {
      if (!goesOn(this)) await end();
    },
    rollup: watcher,
    rolldown: watcher,
    vite: watcher,
    webpack: ({ hooks }) => hooks.watchClose.tap("tsfunc", () => void end()),
    rspack: ({ hooks }) => hooks.watchClose.tap("tsfunc", () => void end()),
  };
}

/** Whether files are watched, and compiled again when they change. A dev server of Vite says so, too, and ends with this hook all the same. */
function goesOn(context: UnpluginBuildContext & RollupContext): boolean {
  const native = context.getNativeBuildContext?.();
  if (native?.framework === "webpack" || native?.framework === "rspack") return native.compiler.watchMode;
  return context.meta?.watchMode === true && context.environment?.mode !== "dev";
}
