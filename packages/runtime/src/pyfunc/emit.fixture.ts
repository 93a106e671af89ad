import ts from "typescript";

/** The two dialects of decorators. */
export const dialects = ["TC39", "legacy"] as const;

/** Which decorators TypeScript emits. */
export type Dialect = (typeof dialects)[number];

/**
 * Compiles a module as `tsc` does for one dialect of decorators, and runs it.
 *
 * @param dialect Which decorators it is compiled to.
 * @param source A module without imports; it exports by `export`.
 * @param scope What it may refer to, by name.
 * @returns Its exports.
 */
export function runEmitted<Exports>(
  dialect: Dialect,
  source: string,
  scope: Readonly<Record<string, unknown>>,
): Exports {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      experimentalDecorators: dialect === "legacy",
    },
  });
  const exports = {};
  new Function("exports", ...Object.keys(scope), outputText)(exports, ...Object.values(scope));
  return exports as Exports;
}
