import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "jsonc-parser";
import type { Project } from "../project/read-project.ts";
import type { BuildTool } from "../tools/build-tool.ts";
import { withValue } from "./json-text.ts";
import type { Plan } from "./plan.ts";

/** What `tsc` emits to, unless its tsconfig.json says something else. */
const OUTPUT = "dist";

/** A plan, and the folder that `tsc` emits to. */
export interface TsconfigPlan extends Plan {
  readonly output: string;
}

interface CompilerOptions {
  readonly target?: string;
  readonly rootDir?: string;
  readonly outDir?: string;
  readonly sourceMap?: boolean;
  readonly inlineSourceMap?: boolean;
}

/**
 * Plans what `tsfunc patch` needs of a tsconfig.json: decorators that are lowered, a folder of its own for what is emitted, and source maps.
 *
 * @param project The project.
 * @param tool Its build tool.
 */
export async function tsconfigEdit({ folder, files }: Project, tool: BuildTool): Promise<TsconfigPlan> {
  const file = "tsconfig.json";
  if (tool.way !== "patch" || !files.includes(file)) return { edits: [], byHand: [], output: OUTPUT };
  const before = await readFile(join(folder, file), "utf8");
  const { extends: base, compilerOptions = {} } = (parse(before, [], { allowTrailingComma: true }) ?? {}) as {
    readonly extends?: unknown;
    readonly compilerOptions?: CompilerOptions;
  };
  const missing = Object.entries(wanted(compilerOptions, base !== undefined));
  const after = missing.reduce((text, [key, value]) => withValue(text, ["compilerOptions", key], value), before);
  return { edits: [{ file, before, after }], byHand: [], output: folderOf(compilerOptions.outDir) };
}

/** What a base says is not known here, and is left alone. */
function wanted(options: CompilerOptions, hasBase: boolean): CompilerOptions {
  const { target, rootDir, outDir, sourceMap, inlineSourceMap } = options;
  return {
    ...(target?.toLowerCase() === "esnext" && { target: "es2022" }),
    ...(outDir === undefined && !hasBase && { outDir: OUTPUT, ...(rootDir === undefined && { rootDir: "src" }) }),
    ...(sourceMap === undefined && inlineSourceMap !== true && !hasBase && { sourceMap: true }),
  };
}

function folderOf(outDir: string = OUTPUT): string {
  return outDir.replace(/^\.\//, "").replace(/\/$/, "") || ".";
}
