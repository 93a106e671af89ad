import * as formats from "@tsfunc/runtime/formats";
import ts from "typescript";
import * as zod4 from "zod";
import * as zod3 from "zod/v3";

const MODULES: Readonly<Record<string, unknown>> = {
  zod: zod4,
  "zod/v3": zod3,
  "@tsfunc/runtime/formats": formats,
};

/** Runs a module of zod schemas and gives what it exports. */
export function evaluateZodSource(source: string): Readonly<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports = {};
  new Function("exports", "require", outputText)(exports, (name: string) => MODULES[name]);
  return exports;
}
